//! caught by: E1
//! Who looks every 10 ms sees what has happened up to 10 ms late. Let `set` wake those who wait.
import Practice

actor Event {
  private var isSet = false

  func wait() async throws {
    while !isSet { try await Task.sleep(for: .milliseconds(10)) }
  }

  func set() { isSet = true }

  func clear() { isSet = false }
}
