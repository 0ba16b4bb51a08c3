//! fails like: polls
import Practice
import Synchronization

final class Event: Sendable {
  private let flag = Atomic(false)

  func wait() async throws {
    while true {
      if flag.load(ordering: .acquiring) { return }
      try await ContinuousClock().sleep(for: .milliseconds(10))
    }
  }

  func set() async { flag.store(true, ordering: .releasing) }
  func clear() async { flag.store(false, ordering: .releasing) }
}
