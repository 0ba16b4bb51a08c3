import Practice

@main struct TooEarly {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))
    var page: [String] = []

    async let train = api.call("train")
    page.append(try await train)
    async let hotel = api.call("hotel")
    page.append(try await hotel)
    async let weather = api.call("weather")
    page.append(try await weather)

    //: At no moment were two requests under way.
    mark("page complete")
    print(page.count, "answers")
  }
}
