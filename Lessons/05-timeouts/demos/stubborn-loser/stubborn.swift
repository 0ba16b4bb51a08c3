import Practice

@main struct Stubborn {
  static func main() async throws {
    let printer = Service("printer")
    //: The same call through a client that does not listen to cancellation.
    printer.script("ticket", latency: .milliseconds(500), stubborn: true)

    do {
      try await withTimeout(.milliseconds(50)) {
        _ = try await printer.call("ticket")
        mark("printed")
      }
      print("here is your ticket")
    } catch is TimedOut {
      //: Thrown at 50, and caught when the other child has ended.
      mark("you go on")
      print("no ticket")
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
