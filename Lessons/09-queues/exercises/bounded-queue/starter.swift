import Practice

/// Hands items over, a few of which may be on the way.
actor BoundedQueue<Element: Sendable> {
  private var items: [Element] = []
  private var isClosed = false

  init(capacity: Int) {}

  func put(_ item: Element) async throws {
    if isClosed { throw QueueClosed() }
    items.append(item)
  }

  func take() async throws -> Element? {
    items.isEmpty ? nil : items.removeFirst()
  }

  func close() {
    isClosed = true
  }
}
