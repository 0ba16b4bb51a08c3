//! fails like: none
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit / 2)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
