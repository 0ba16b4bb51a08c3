import Practice

/// All waiters are woken for whatever reason there is, also for the cancellation of one; each looks whether it is meant.
actor Event {
  private var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async throws {
    try await withTaskCancellationHandler {
      while !isSet {
        try Task.checkCancellation()
        await withCheckedContinuation { continuation in waiting.append(continuation) }
      }
    } onCancel: {
      Task { await self.wakeAll() }
    }
  }

  func set() {
    isSet = true
    wakeAll()
  }

  func clear() { isSet = false }

  private func wakeAll() {
    while let waiter = waiting.popLast() { waiter.resume() }
  }
}
