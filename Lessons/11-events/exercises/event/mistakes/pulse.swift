//! caught by: E2
//! Nobody was waiting when it was set, so the news was lost. Write down that it has happened, and ask before you wait.
import Practice

actor Event {
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  func wait() async throws {
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  func set() {
    let woken = waiting.values
    waiting = [:]
    for waiter in woken { waiter.resume() }
  }

  func clear() {
    // There is nothing to take back.
  }

  private func leave(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
