import Practice

@main struct TimerLeftOn {
  static func main() async throws {
    let api = Service("api")
    //: A good day: the answer takes 100 ms.
    api.script("delay", answer: "5 minutes late", latency: .milliseconds(100))

    let delay = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask(name: "request") { try await api.call("delay") }
      group.addTask(name: "timer") {
        try await Task.sleep(for: .milliseconds(500))
        return nil
      }
      //: You have your answer, and a child that sleeps.
      return try await group.next() ?? nil
    }

    mark("board shown")
    print(delay ?? "delay unknown")
  }
}
