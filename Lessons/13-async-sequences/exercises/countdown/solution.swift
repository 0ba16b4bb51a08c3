import Practice

/// Counts down to 1, a number each interval.
struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(left: start, interval: interval) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var left: Int
    fileprivate let interval: Duration

    mutating func next() async -> Int? {
      guard left > 0 else { return nil }
      do {
        try await Task.sleep(for: interval)
      } catch {
        // Cancelled: there is nobody to count for, now or later.
        left = 0
        return nil
      }
      left -= 1
      return left + 1
    }
  }
}
