import Practice

/// Something that is so or is not yet so, and that tasks can wait for.
actor Event {
  private var isSet = false
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  /// Returns as soon as the event is set; at once if it is.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits.
  func wait() async throws {
    if isSet { return }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
    } onCancel: {
      // Also when the task was cancelled before: the hop to the actor comes after the registration.
      Task { await leave(ticket) }
    }
  }

  /// Makes it so: whoever waits goes on, and whoever comes from now on does not wait.
  func set() {
    isSet = true
    let woken = waiting.values
    waiting = [:]
    for waiter in woken { waiter.resume() }
  }

  /// Makes it not so: whoever comes from now on waits for the next `set`.
  func clear() { isSet = false }

  private func leave(_ ticket: Int) {
    // No longer there: `set` came first, and the waiter goes on.
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
