import Practice

struct Countdown: AsyncSequence, Sendable {
  private let start: Int
  private let interval: Duration

  init(from start: Int, every interval: Duration) {
    self.start = start
    self.interval = interval
  }

  func makeAsyncIterator() -> Iterator { Iterator(start, interval) }

  struct Iterator: AsyncIteratorProtocol {
    private enum Phase {
      case counting(Int)
      case over
    }

    private var phase: Phase
    private let interval: Duration

    init(_ start: Int, _ interval: Duration) {
      phase = start > 0 ? .counting(start) : .over
      self.interval = interval
    }

    mutating func next() async -> Int? {
      guard case .counting(let number) = phase else { return nil }
      phase = .over
      guard await slept(interval) else { return nil }
      if number > 1 { phase = .counting(number - 1) }
      return number
    }
  }
}

/// Whether a sleep came to its end, in a task of its own.
private func slept(_ interval: Duration) async -> Bool {
  let sleep = Task { try await Task.sleep(for: interval) }
  return await withTaskCancellationHandler {
    (try? await sleep.value) != nil && !Task.isCancelled
  } onCancel: {
    sleep.cancel()
  }
}
