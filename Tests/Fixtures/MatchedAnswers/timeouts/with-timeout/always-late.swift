//! fails like: none
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let working = Task { try await work() }
  try await Task.sleep(for: limit)
  working.cancel()
  throw TimedOut()
}
