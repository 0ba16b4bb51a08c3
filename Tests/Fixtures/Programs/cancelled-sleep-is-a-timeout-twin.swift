//! A timeout whose timer ends with an error when it is cancelled.
import Practice

struct TimedOut: Error {}

func withTimeout<T: Sendable>(_ limit: Duration, _ work: @escaping @Sendable () async throws -> T) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    group.addTask(name: "work") { try await work() }
    group.addTask(name: "timer") {
      try await Task.sleep(for: limit)
      throw TimedOut()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}

@main enum TimeoutExercise: Exercise {
  static let checks = [
    Check("T4", "cancelled, it says so", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .seconds(1))
      let outcome = await world.outcome { try await withTimeout(.seconds(5)) { try await api.call("a") } }
      if case .failure(let error) = outcome {
        try expect(error is CancellationError, "It threw \(error).")
      }
    }
  ]
}
