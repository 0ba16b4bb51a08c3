import Practice

@main struct Race {
  static func main() async throws {
    let api = Service("api")
    api.script("delay", answer: "5 minutes late", latency: .milliseconds(2_000))

    let delay = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask(name: "request") { try await api.call("delay") }
      group.addTask(name: "timer") {
        try await Task.sleep(for: .milliseconds(500))
        return nil
      }
      //: Whoever ends first. Here it is the timer.
      let first = try await group.next() ?? nil
      group.cancelAll()
      return first
    }

    mark("board shown")
    print(delay ?? "delay unknown")
  }
}
