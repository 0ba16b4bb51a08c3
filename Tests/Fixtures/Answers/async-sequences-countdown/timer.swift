import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(left: start, ticks: AsyncTimerSequence(interval: interval, clock: .continuous)) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var left: Int
    fileprivate let ticks: AsyncTimerSequence<ContinuousClock>

    mutating func next() async -> Int? {
      if left <= 0 { return nil }
      var iterator = ticks.makeAsyncIterator()
      if await iterator.next() == nil || Task.isCancelled {
        left = 0
        return nil
      }
      defer { left -= 1 }
      return left
    }
  }
}
