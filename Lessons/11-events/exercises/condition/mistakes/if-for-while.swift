//! caught by: O1
//! Everybody was woken, and nobody looked again whether there was enough. Who is woken may still have to wait: `while`, not `if`.
import Practice

actor Stock {
  private var count = 0
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  func add(_ n: Int) {
    count += n
    let woken = waiting.values
    waiting = [:]
    for waiter in woken { waiter.resume() }
  }

  func take(_ n: Int) async throws {
    if count < n {
      tickets += 1
      let ticket = tickets
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
      } onCancel: {
        Task { await leave(ticket) }
      }
    }
    count -= n
  }

  private func leave(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
