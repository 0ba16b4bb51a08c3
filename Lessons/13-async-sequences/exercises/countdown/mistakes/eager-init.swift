//! caught by: N3
//! The countdown began when it was made, before anybody had asked for a number.
import Practice

struct Countdown: AsyncSequence, Sendable {
  private let numbers: AsyncStream<Int>

  init(from start: Int, every interval: Duration) {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let counter = Task {
      for number in stride(from: start, to: 0, by: -1) {
        try await Task.sleep(for: interval)
        continuation.yield(number)
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in counter.cancel() }
    numbers = stream
  }

  func makeAsyncIterator() -> Iterator { Iterator(numbers: numbers.makeAsyncIterator()) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var numbers: AsyncStream<Int>.Iterator

    mutating func next() async -> Int? { await numbers.next() }
  }
}
