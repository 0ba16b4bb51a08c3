//! caught by: livelock
//! Whoever waits here keeps asking, and a core is busy with it. Suspend, and let who puts or takes wake you.
import Practice

actor BoundedQueue<Element: Sendable> {
  private let capacity: Int
  private var items: [Element] = []
  private var isClosed = false

  init(capacity: Int) {
    self.capacity = capacity
  }

  func put(_ item: Element) async throws {
    while items.count >= capacity, !isClosed {
      try Task.checkCancellation()
      await Task.yield()
    }
    if isClosed { throw QueueClosed() }
    items.append(item)
  }

  func take() async throws -> Element? {
    while items.isEmpty, !isClosed {
      try Task.checkCancellation()
      await Task.yield()
    }
    return items.isEmpty ? nil : items.removeFirst()
  }

  func close() {
    isClosed = true
  }
}
