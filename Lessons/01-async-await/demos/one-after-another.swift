import Practice

/// Asks for one part of the page.
func load(_ part: String, from api: Service) async throws -> String {
  try await api.call(part)
}

@main struct OneAfterAnother {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    let name = try await load("name", from: api)
    //: Waits for the first answer, and does not need it.
    let feed = try await load("feed", from: api)
    let weather = try await load("weather", from: api)
    mark("page")
    print(name, feed, weather, separator: "\n")
  }
}
