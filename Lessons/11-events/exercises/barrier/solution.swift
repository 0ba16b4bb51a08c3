import Practice

/// Holds everybody until all are there. The next round begins when one is complete.
actor Barrier {
  private let parties: Int
  /// Those who have arrived in this round. How many there are is the count.
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  /// - Parameter parties: How many make a round; 1 or more.
  init(parties: Int) { self.parties = parties }

  /// Returns once `parties` tasks have arrived in this round, this one included.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits; it then counts as not arrived.
  func arrive() async throws {
    if waiting.count == parties - 1 {
      // The last one does not wait. With the list empty the next round has begun, before anybody of this one goes on.
      let round = waiting.values
      waiting = [:]
      for waiter in round { waiter.resume() }
      return
    }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func leave(_ ticket: Int) {
    // No longer there: the round was complete first.
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
