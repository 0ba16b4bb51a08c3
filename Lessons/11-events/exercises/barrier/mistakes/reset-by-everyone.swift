//! caught by: R1
//! Each one that was woken set the count to 0, also when somebody had arrived in the next round. Only the last arrival starts a new one.
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
      let round = waiting.values
      waiting = [:]
      for waiter in round { waiter.resume() }
    } else {
      tickets += 1
      let ticket = tickets
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
      } onCancel: {
        Task { await leave(ticket) }
      }
    }
    arrived = 0
  }

  private func leave(_ ticket: Int) {
    guard let waiter = waiting.removeValue(forKey: ticket) else { return }
    arrived -= 1
    waiter.resume(throwing: CancellationError())
  }
}
