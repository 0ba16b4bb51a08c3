//! fails like: does-not-wait
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

private final class Work: Sendable {
  private let task = Mutex<(handle: Task<Void, Never>?, isCancelled: Bool)>((nil, false))
  func begin(_ handle: Task<Void, Never>) {
    let isCancelled = task.withLock { task in
      task.handle = handle
      return task.isCancelled
    }
    if isCancelled { handle.cancel() }
  }
  func cancel() {
    let handle = task.withLock { task in
      task.isCancelled = true
      return task.handle
    }
    handle?.cancel()
  }
}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let once = Once()
  let working = Work()
  return try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      let timer = Task {
        try await Task.sleep(for: limit)
        if once.take() { continuation.resume(throwing: TimedOut()) }
        working.cancel()
      }
      working.begin(
        Task {
          do {
            let value = try await work()
            timer.cancel()
            if once.take() { continuation.resume(returning: value) }
          } catch {
            timer.cancel()
            if once.take() { continuation.resume(throwing: error) }
          }
        })
    }
  } onCancel: {
    working.cancel()
  }
}
