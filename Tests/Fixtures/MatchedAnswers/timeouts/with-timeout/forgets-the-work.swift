//! fails like: leaves-it-running
import Practice

import Synchronization

private final class Once: Sendable {
  private let taken = Mutex(false)
  func take() -> Bool {
    taken.withLock { taken in
      defer { taken = true }
      return !taken
    }
  }
}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let once = Once()
  return try await withCheckedThrowingContinuation { continuation in
    let timer = Task {
      try await Task.sleep(for: limit)
      if once.take() { continuation.resume(throwing: TimedOut()) }
    }
    Task {
      do {
        let value = try await work()
        timer.cancel()
        if once.take() { continuation.resume(returning: value) }
      } catch {
        timer.cancel()
        if once.take() { continuation.resume(throwing: error) }
      }
    }
  }
}
