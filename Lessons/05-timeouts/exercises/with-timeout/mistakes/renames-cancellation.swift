//! caught by: T3
//! Not every CancellationError is yours: the work threw this one by itself, and nothing had been too slow.
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let working = Task { try await work() }
  let timer = Task {
    try await Task.sleep(for: limit)
    working.cancel()
  }
  defer { timer.cancel() }
  do {
    return try await withTaskCancellationHandler {
      try await working.value
    } onCancel: {
      working.cancel()
    }
  } catch is CancellationError where !Task.isCancelled {
    throw TimedOut()
  }
}
