import Practice

/// Hands items over, a few of which may be on the way.
actor BoundedQueue<Element: Sendable> {
  private let capacity: Int
  private var items: [Element] = []
  private var isClosed = false
  private var takers: [(id: Int, continuation: CheckedContinuation<Element?, any Error>)] = []
  private var putters: [(id: Int, item: Element, continuation: CheckedContinuation<Void, any Error>)] = []
  private var lastID = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  func put(_ item: Element) async throws {
    try Task.checkCancellation()
    if isClosed { throw QueueClosed() }
    if !takers.isEmpty {
      // Straight into the hands of whoever has waited longest.
      takers.removeFirst().continuation.resume(returning: item)
    } else if items.count < capacity {
      items.append(item)
    } else {
      lastID += 1
      let id = lastID
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
          guard !Task.isCancelled else {
            continuation.resume(throwing: CancellationError())
            return
          }
          putters.append((id, item, continuation))
        }
      } onCancel: {
        Task { await giveUp(id) }
      }
    }
  }

  func take() async throws -> Element? {
    try Task.checkCancellation()
    if !items.isEmpty {
      let item = items.removeFirst()
      if !putters.isEmpty {
        let next = putters.removeFirst()
        items.append(next.item)
        next.continuation.resume()
      }
      return item
    }
    if isClosed { return nil }
    lastID += 1
    let id = lastID
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Element?, any Error>) in
        guard !Task.isCancelled else {
          continuation.resume(throwing: CancellationError())
          return
        }
        takers.append((id, continuation))
      }
    } onCancel: {
      Task { await giveUp(id) }
    }
  }

  func close() {
    isClosed = true
    for taker in takers { taker.continuation.resume(returning: nil) }
    for putter in putters { putter.continuation.resume(throwing: QueueClosed()) }
    takers = []
    putters = []
  }

  /// Whoever is still in a list leaves it; who has been served is not there any more.
  private func giveUp(_ id: Int) {
    if let place = takers.firstIndex(where: { $0.id == id }) {
      takers.remove(at: place).continuation.resume(throwing: CancellationError())
    }
    if let place = putters.firstIndex(where: { $0.id == id }) {
      putters.remove(at: place).continuation.resume(throwing: CancellationError())
    }
  }
}
