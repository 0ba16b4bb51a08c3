//! caught by: N2
//! At the end the iterator got ready for the next time, and the next time is whoever asks once more. What has ended stays ended.
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
      guard left > 0 else {
        left = start
        return nil
      }
      do {
        try await Task.sleep(for: interval)
      } catch {
        left = 0
        return nil
      }
      left -= 1
      return left + 1
    }
  }
}
