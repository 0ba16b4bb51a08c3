import Practice

@main struct TimerOff {
  static func main() async throws {
    let api = Service("api")
    api.script("delay", answer: "5 minutes late", latency: .milliseconds(100))

    let delay = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask(name: "request") { try await api.call("delay") }
      group.addTask(name: "timer") {
        try await Task.sleep(for: .milliseconds(500))
        return nil
      }
      let first = try await group.next() ?? nil
      //: A cancelled sleep ends at once, by throwing.
      group.cancelAll()
      return first
    }

    mark("board shown")
    print(delay ?? "delay unknown")
  }
}
