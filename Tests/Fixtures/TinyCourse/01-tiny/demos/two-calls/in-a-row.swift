import Practice

@main struct InARow {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(100))
    let first = try await api.call("a")
    let second = try await api.call("b")
    print(first, second)
  }
}
