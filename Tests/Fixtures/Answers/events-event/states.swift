import Practice

/// Either it is set, or there is a list of those who wait: one value says both.
actor Event {
  private enum State {
    case set
    case open([ObjectIdentifier: Waiter])
  }

  private final class Waiter: Sendable {
    let (stream, end) = AsyncThrowingStream.makeStream(of: Never.self, throwing: (any Error).self)
  }

  private var state = State.open([:])

  func wait() async throws {
    guard case .open(var waiters) = state else { return }
    let waiter = Waiter()
    waiters[ObjectIdentifier(waiter)] = waiter
    state = .open(waiters)
    try await withTaskCancellationHandler {
      for try await _ in waiter.stream {}
      try Task.checkCancellation()
    } onCancel: {
      waiter.end.finish(throwing: CancellationError())
    }
  }

  func set() {
    guard case .open(let waiters) = state else { return }
    state = .set
    for waiter in waiters.values { waiter.end.finish() }
  }

  func clear() {
    if case .set = state { state = .open([:]) }
  }
}
