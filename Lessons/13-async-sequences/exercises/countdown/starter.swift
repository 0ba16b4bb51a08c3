import Practice

/// Counts down to 1, a number each interval.
struct Countdown: AsyncSequence, Sendable {
  init(from start: Int, every interval: Duration) {}

  func makeAsyncIterator() -> Iterator { Iterator() }

  struct Iterator: AsyncIteratorProtocol {
    mutating func next() async -> Int? { nil }
  }
}
