//! fails like: none
import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(start: start, left: start, interval: interval) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let start: Int
    fileprivate var left: Int
    fileprivate let interval: Duration

    mutating func next() async -> Int? {
      if left < 0 { return nil }
      guard (try? await Task.sleep(for: interval)) != nil else {
        left = -1
        return nil
      }
      defer { left -= 1 }
      return left
    }
  }
}
