//! caught by: E1
//! The second waiter took the place of the first, whom nobody can wake now. Each one who waits needs a place of its own.
import Practice

actor Event {
  private var isSet = false
  private var waiter: CheckedContinuation<Void, any Error>?

  func wait() async throws {
    if isSet { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter = $0 }
    } onCancel: {
      Task { await leave() }
    }
  }

  func set() {
    isSet = true
    waiter?.resume()
    waiter = nil
  }

  func clear() { isSet = false }

  private func leave() {
    waiter?.resume(throwing: CancellationError())
    waiter = nil
  }
}
