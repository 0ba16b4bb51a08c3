//! caught by: N5
//! A cancelled sleep is over at once. `try?` took that for the end of the interval, and all the rest came out at one instant.
import Practice

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
      try? await Task.sleep(for: interval)
      left -= 1
      return left + 1
    }
  }
}
