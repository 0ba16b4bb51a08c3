import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(start, interval) }

  final class Iterator: AsyncIteratorProtocol {
    private var left: Int?
    private let interval: Duration

    init(_ start: Int, _ interval: Duration) {
      left = start > 0 ? start : nil
      self.interval = interval
    }

    func next() async -> Int? {
      guard let number = left else { return nil }
      let isCancelled = await Self.wait(interval)
      left = isCancelled || number == 1 ? nil : number - 1
      return isCancelled ? nil : number
    }

    private static func wait(_ interval: Duration) async -> Bool {
      do {
        try await Task.sleep(for: interval)
        return Task.isCancelled
      } catch {
        return true
      }
    }
  }
}
