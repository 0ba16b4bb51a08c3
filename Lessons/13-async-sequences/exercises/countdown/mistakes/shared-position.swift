//! caught by: N4
//! Both loops count with one position, and each number goes to one of them. How far somebody has come belongs in the iterator.
import Practice
import Synchronization

struct Countdown: AsyncSequence, Sendable {
  fileprivate final class Position: Sendable {
    let left: Mutex<Int>
    init(_ start: Int) { left = Mutex(start) }
  }

  private let position: Position
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    position = Position(start)
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(position: position, interval: interval) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let position: Position
    fileprivate let interval: Duration

    mutating func next() async -> Int? {
      if position.left.withLock({ $0 }) <= 0 { return nil }
      do {
        try await Task.sleep(for: interval)
      } catch {
        position.left.withLock { $0 = 0 }
        return nil
      }
      return position.left.withLock { left -> Int? in
        if left <= 0 { return nil }
        left -= 1
        return left + 1
      }
    }
  }
}
