//! fails like: filled-by-a-task
import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(make: { [start, interval] in
      AsyncStream { continuation in
        Task.detached {
          var left = start
          while left > 0 {
            try await Task.sleep(for: interval)
            continuation.yield(left)
            left -= 1
          }
          continuation.finish()
        }
      }
    })
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let make: @Sendable () -> AsyncStream<Int>
    private var numbers: AsyncStream<Int>.Iterator?

    init(make: @escaping @Sendable () -> AsyncStream<Int>) { self.make = make }

    mutating func next() async -> Int? {
      if numbers == nil { numbers = make().makeAsyncIterator() }
      return await numbers?.next()
    }
  }
}
