//! caught by: R2
//! One that had left was still counted, and the round was complete with one too few. Who leaves comes off the count.
import Practice

actor Barrier {
  private let parties: Int
  private var arrived = 0
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    arrived += 1
    if arrived == parties {
      arrived = 0
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
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
