//! caught by: O2
//! There was enough when it was woken, and no longer when it ran: others took in between. Take for it before you wake it, or look again.
import Practice

actor Stock {
  private var count = 0
  private var waiting: [(ticket: Int, n: Int, wake: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0

  func add(_ n: Int) {
    count += n
    let woken = waiting.filter { $0.n <= count }
    waiting.removeAll { $0.n <= count }
    for waiter in woken { waiter.wake.resume() }
  }

  func take(_ n: Int) async throws {
    if count < n {
      tickets += 1
      let ticket = tickets
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { waiting.append((ticket, n, $0)) }
      } onCancel: {
        Task { await leave(ticket) }
      }
    }
    count -= n
  }

  private func leave(_ ticket: Int) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).wake.resume(throwing: CancellationError())
  }
}
