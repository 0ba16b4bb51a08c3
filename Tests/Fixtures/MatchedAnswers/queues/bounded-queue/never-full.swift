//! fails like: no-bound
import Practice

actor BoundedQueue<Element: Sendable> {
  private let capacity: Int
  private var items: [Element] = []
  private var isClosed = false
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastID = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  func put(_ item: Element) async throws {
    while items.count >= 1_000_000, !isClosed {
      try Task.checkCancellation()
      await change()
    }
    try Task.checkCancellation()
    if isClosed { throw QueueClosed() }
    items.append(item)
    wakeAll()
  }

  func take() async throws -> Element? {
    while items.isEmpty, !isClosed {
      try Task.checkCancellation()
      await change()
    }
    try Task.checkCancellation()
    if items.isEmpty { return nil }
    let item = items.removeFirst()
    wakeAll()
    return item
  }

  func close() {
    isClosed = true
    wakeAll()
  }

  /// Waits until something has changed, or somebody was cancelled.
  private func change() async {
    lastID += 1
    let id = lastID
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume() }
        waiting[id] = continuation
      }
    } onCancel: {
      Task { await wake(id) }
    }
  }

  private func wake(_ id: Int) {
    waiting.removeValue(forKey: id)?.resume()
  }

  private func wakeAll() {
    let all = waiting.values
    waiting = [:]
    for continuation in all { continuation.resume() }
  }
}
