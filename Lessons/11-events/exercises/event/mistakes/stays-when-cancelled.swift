//! caught by: E4
//! A cancelled waiter stayed until `set`: a continuation hears of no cancellation. Ask to be told, and wake it with an error.
import Practice

actor Event {
  private var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async throws {
    try Task.checkCancellation()
    if isSet { return }
    await withCheckedContinuation { waiting.append($0) }
    try Task.checkCancellation()
  }

  func set() {
    isSet = true
    let woken = waiting
    waiting = []
    for waiter in woken { waiter.resume() }
  }

  func clear() { isSet = false }
}
