import Practice

import Synchronization

private final class Flag: Sendable {
  private let raised = Mutex(false)
  var isRaised: Bool { raised.withLock { $0 } }
  func raise() { raised.withLock { $0 = true } }
}

/// Two tasks that belong to nobody, and a handler that passes the cancellation on to them.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let late = Flag()
  let working = Task { try await work() }
  let timer = Task {
    try await Task.sleep(for: limit)
    late.raise()
    working.cancel()
  }
  let result = await withTaskCancellationHandler {
    await working.result
  } onCancel: {
    working.cancel()
    timer.cancel()
  }
  timer.cancel()
  _ = await timer.result
  if late.isRaised { throw TimedOut() }
  return try result.get()
}
