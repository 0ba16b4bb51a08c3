import Practice

@main struct Together {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(100))
    async let first = api.call("a")
    async let second = api.call("b")
    print(try await first, try await second)
  }
}
