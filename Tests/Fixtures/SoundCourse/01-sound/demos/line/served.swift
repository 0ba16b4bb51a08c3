import Practice

@main struct Served {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(10))
    _ = try await api.call("a")
    mark("first")
    _ = try await api.call("b")
    mark("second")
  }
}
