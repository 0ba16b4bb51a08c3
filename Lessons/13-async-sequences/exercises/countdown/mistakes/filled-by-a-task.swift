//! caught by: N3
//! A task makes the numbers, whether or not somebody asks. The reader has left, and it goes on counting for nobody.
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
    let start: Int
    let interval: Duration
    private var numbers: AsyncStream<Int>.Iterator?

    init(start: Int, interval: Duration) {
      self.start = start
      self.interval = interval
    }

    mutating func next() async -> Int? {
      if numbers == nil {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        Task { [start, interval] in
          for number in stride(from: start, to: 0, by: -1) {
            try await Task.sleep(for: interval)
            continuation.yield(number)
          }
          continuation.finish()
        }
        numbers = stream.makeAsyncIterator()
      }
      return await numbers?.next()
    }
  }
}
