//! fails like: none
import Practice

actor Event {
  private var isSet = false

  func wait() async throws {
    while !isSet {
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  func set() { isSet = true }
  func clear() { isSet = false }
}
