import Foundation
import Practice
import Synchronization

/// What the tasks of a made-up program share.
struct Town: Sendable {
  let counters = [Counter(), Counter(), Counter()]
  let screen = Screen()
  let safe = Safe()
  let api = Service("api", latency: .milliseconds(1)...(.milliseconds(20)))

  init() {
    api.fail("key 1", "down", after: .milliseconds(2))
    api.script("key 2", latency: .milliseconds(5), stubborn: true)
  }
}

/// Computes under one of two locks. A task that waits for one keeps its core.
final class Safe: Sendable {
  private let lock = NSLock()
  private let visits = Mutex(0)

  func visitLocked(_ time: Duration) { lock.withLock { compute(time) } }

  func visitMutex(_ time: Duration) {
    visits.withLock { visits in
      visits += 1
      compute(time)
    }
  }
}

actor Counter {
  private(set) var count = 0

  func add() { count += 1 }

  func addSlowly() async {
    let seen = count
    try? await Task.sleep(for: .milliseconds(1))
    count = seen + 1
  }
}

@MainActor final class Screen {
  private var texts: [String: Int] = [:]

  nonisolated init() {}

  func show(_ text: String) {
    texts[text, default: 0] += 1
    // The order of a dictionary is part of what must repeat.
    mark(texts.map { "\($0.key)*\($0.value)" }.joined(separator: " "))
  }
}
