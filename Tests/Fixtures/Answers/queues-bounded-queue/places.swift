import Practice

/// Counts what can be taken and what can be put: two lines of waiters that are let through one by one.
actor BoundedQueue<Element: Sendable> {
  private struct Line {
    var free: Int
    var waiting: [(id: Int, continuation: CheckedContinuation<Bool, Never>)] = []

    mutating func release() {
      if waiting.isEmpty {
        free += 1
      } else {
        waiting.removeFirst().continuation.resume(returning: true)
      }
    }
  }

  private var items: [Element] = []
  private var room: Line
  private var stock = Line(free: 0)
  private var isClosed = false
  private var last = 0

  init(capacity: Int) { room = Line(free: capacity) }

  func put(_ item: Element) async throws {
    try Task.checkCancellation()
    if isClosed { throw QueueClosed() }
    if room.free > 0 {
      room.free -= 1
    } else if await !wait(forRoom: true) {
      if isClosed && !Task.isCancelled { throw QueueClosed() }
      throw CancellationError()
    }
    items.append(item)
    stock.release()
  }

  func take() async throws -> Element? {
    try Task.checkCancellation()
    if stock.free > 0 {
      stock.free -= 1
    } else {
      if isClosed { return nil }
      if await !wait(forRoom: false) {
        if isClosed && !Task.isCancelled { return nil }
        throw CancellationError()
      }
    }
    let item = items.removeFirst()
    room.release()
    return item
  }

  func close() {
    isClosed = true
    for line in [room, stock] {
      for waiter in line.waiting { waiter.continuation.resume(returning: false) }
    }
    room.waiting = []
    stock.waiting = []
  }

  /// - Returns: Whether its turn has come; else the queue was closed or the task cancelled.
  private func wait(forRoom isForRoom: Bool) async -> Bool {
    last += 1
    let id = last
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume(returning: false)
        } else if isForRoom {
          room.waiting.append((id, continuation))
        } else {
          stock.waiting.append((id, continuation))
        }
      }
    } onCancel: {
      Task { await leave(id) }
    }
  }

  private func leave(_ id: Int) {
    if let place = room.waiting.firstIndex(where: { $0.id == id }) {
      room.waiting.remove(at: place).continuation.resume(returning: false)
    } else if let place = stock.waiting.firstIndex(where: { $0.id == id }) {
      stock.waiting.remove(at: place).continuation.resume(returning: false)
    }
  }
}
