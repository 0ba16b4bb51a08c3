import Practice

@main struct OneCall {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(100))
    let answer = try await api.call("a")
    print(answer)
  }
}
