//! caught by: resumed-twice
//! The list still held waiters that an earlier `set` had woken. Empty it before you resume anybody.
import Practice

actor Event {
  private var isSet = false
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var tickets = 0

  func wait() async throws {
    if isSet { return }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  func set() {
    isSet = true
    for waiter in waiting.values { waiter.resume() }
  }

  func clear() { isSet = false }

  private func leave(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
