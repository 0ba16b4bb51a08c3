import Practice

/// Everybody who waits has a bell of their own, and looks again whenever it rings.
actor BoundedQueue<Element: Sendable> {
  private let capacity: Int
  private var items: [Element] = []
  private var isClosed = false
  private var bells: [Int: AsyncStream<Void>.Continuation] = [:]
  private var last = 0

  init(capacity: Int) { self.capacity = capacity }

  func put(_ item: Element) async throws {
    while !isClosed && items.count >= capacity { try await waitForBell() }
    if isClosed { throw QueueClosed() }
    items.append(item)
    ring()
  }

  func take() async throws -> Element? {
    while !isClosed && items.isEmpty { try await waitForBell() }
    guard !items.isEmpty else { return nil }
    defer { ring() }
    return items.removeFirst()
  }

  func close() {
    isClosed = true
    ring()
  }

  private func ring() {
    let ringing = bells
    bells = [:]
    for bell in ringing.values { bell.yield() }
  }

  private func waitForBell() async throws {
    last += 1
    let number = last
    let (sound, bell) = AsyncStream.makeStream(of: Void.self)
    bells[number] = bell
    for await _ in sound { break }
    bells[number] = nil
    try Task.checkCancellation()
  }
}
