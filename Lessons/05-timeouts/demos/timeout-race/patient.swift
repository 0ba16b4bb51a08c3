import Practice

@main struct Patient {
  static func main() async throws {
    let api = Service("api")
    api.script("delay", answer: "5 minutes late", latency: .milliseconds(2_000))

    let delay = try await api.call("delay")

    mark("board shown")
    print(delay)
  }
}
