import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(start: start, interval: interval) }

  struct Iterator: AsyncIteratorProtocol {
    private let start: Int
    private let interval: Duration
    private var numbers: AsyncStream<Int>.Iterator?

    init(start: Int, interval: Duration) {
      self.start = start
      self.interval = interval
    }

    mutating func next() async -> Int? {
      if numbers == nil { numbers = Self.stream(start, interval).makeAsyncIterator() }
      return await numbers?.next()
    }

    private static func stream(_ start: Int, _ interval: Duration) -> AsyncStream<Int> {
      AsyncStream { continuation in
        let counter = Task {
          var left = start
          while left > 0 {
            try await Task.sleep(for: interval)
            continuation.yield(left)
            left -= 1
          }
          continuation.finish()
        }
        continuation.onTermination = { _ in counter.cancel() }
      }
    }
  }
}
