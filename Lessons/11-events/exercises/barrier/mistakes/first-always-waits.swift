//! caught by: R3
//! The first to arrive waited without asking who is missing. With `parties: 1` nobody is: the first is also the last.
import Practice

actor Barrier {
  private let parties: Int
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    if !waiting.isEmpty, waiting.count + 1 == parties {
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
