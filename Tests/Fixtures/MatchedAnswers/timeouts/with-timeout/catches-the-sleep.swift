//! fails like: try-question-sleep
import Practice

private func timer<T>(_ limit: Duration) async throws -> T {
  do {
    try await ContinuousClock().sleep(for: limit)
  } catch {}
  throw TimedOut()
}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    group.addTask { try await timer(limit) }
    group.addTask { try await work() }
    for try await value in group {
      group.cancelAll()
      return value
    }
    throw TimedOut()
  }
}
