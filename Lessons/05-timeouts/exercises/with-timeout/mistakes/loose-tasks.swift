//! caught by: T4
//! Your caller's cancellation never reached the work: a plain `Task` is nobody's child, and to wait for its value passes nothing on.
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let working = Task { try await work() }
  let timer = Task {
    try await Task.sleep(for: limit)
    working.cancel()
  }
  let result = await working.result
  timer.cancel()
  if case .success = await timer.result { throw TimedOut() }
  return try result.get()
}
