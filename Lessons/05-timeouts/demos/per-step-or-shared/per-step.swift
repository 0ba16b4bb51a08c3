import Practice

@main struct PerStep {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(900))
    let limit = Duration.milliseconds(1_000)

    do {
      let user = try await withTimeout(limit) { try await api.call("user") }
      //: The clock starts again at zero.
      let posts = try await withTimeout(limit) { try await api.call("posts") }
      let comments = try await withTimeout(limit) { try await api.call("comments") }
      mark("you go on")
      print([user, posts, comments].count, "answers")
    } catch is TimedOut {
      mark("you go on")
      print("timed out")
    }
  }
}

struct TimedOut: Error {}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    defer { group.cancelAll() }
    group.addTask(name: "work") { try await work() }
    group.addTask(name: "timer") {
      try await Task.sleep(for: limit)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}
