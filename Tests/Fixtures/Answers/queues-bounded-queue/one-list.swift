import Practice

actor BoundedQueue<Element: Sendable> {
  private enum Waiter {
    case taker(CheckedContinuation<Element?, any Error>)
    case putter(Element, CheckedContinuation<Void, any Error>)
  }

  private let capacity: Int
  private var items: [Element] = []
  private var isClosed = false
  /// By number; all of one kind at any time.
  private var waiters: [Int: Waiter] = [:]
  private var last = 0

  init(capacity: Int) { self.capacity = capacity }

  func put(_ item: Element) async throws {
    if isClosed { throw QueueClosed() }
    if case .taker(let taker)? = oldest(isTaker: true) {
      taker.resume(returning: item)
      return
    }
    if items.count < capacity {
      items.append(item)
      return
    }
    let number = next()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        waiters[number] = .putter(item, continuation)
        if Task.isCancelled { leave(number) }
      }
    } onCancel: {
      Task { await leave(number) }
    }
  }

  func take() async throws -> Element? {
    if let item = items.first {
      items.removeFirst()
      if case .putter(let waiting, let putter)? = oldest(isTaker: false) {
        items.append(waiting)
        putter.resume()
      }
      return item
    }
    if isClosed { return nil }
    let number = next()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Element?, any Error>) in
        waiters[number] = .taker(continuation)
        if Task.isCancelled { leave(number) }
      }
    } onCancel: {
      Task { await leave(number) }
    }
  }

  func close() {
    isClosed = true
    for number in waiters.keys.sorted() {
      switch waiters[number] {
      case .taker(let taker)?: taker.resume(returning: nil)
      case .putter(_, let putter)?: putter.resume(throwing: QueueClosed())
      case nil: break
      }
    }
    waiters.removeAll()
  }

  private func next() -> Int {
    last += 1
    return last
  }

  private func oldest(isTaker: Bool) -> Waiter? {
    for number in waiters.keys.sorted() {
      if case .taker? = waiters[number], isTaker { return waiters.removeValue(forKey: number) }
      if case .putter? = waiters[number], !isTaker { return waiters.removeValue(forKey: number) }
    }
    return nil
  }

  private func leave(_ number: Int) {
    switch waiters.removeValue(forKey: number) {
    case .taker(let taker)?: taker.resume(throwing: CancellationError())
    case .putter(_, let putter)?: putter.resume(throwing: CancellationError())
    case nil: break
    }
  }
}
