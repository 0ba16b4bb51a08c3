import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(numbers: Array(1...Swift.max(1, start)), isOver: start < 1, interval: interval) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var numbers: [Int]
    fileprivate var isOver: Bool
    fileprivate let interval: Duration

    mutating func next() async -> Int? {
      guard !isOver, let number = numbers.popLast() else { return nil }
      let due = ContinuousClock.now + interval
      guard (try? await Task.sleep(until: due, clock: .continuous)) != nil else {
        isOver = true
        return nil
      }
      return number
    }
  }
}
