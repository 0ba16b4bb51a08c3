//! caught by: R1
//! After the first round the count was full, and stayed so: in the second, nobody was held. A round that is complete starts the next at 0.
import Practice

actor Barrier {
  private let parties: Int
  private var arrived = 0
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    arrived += 1
    if arrived >= parties {
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
    guard let waiter = waiting.removeValue(forKey: ticket) else { return }
    arrived -= 1
    waiter.resume(throwing: CancellationError())
  }
}
