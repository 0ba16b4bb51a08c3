import Synchronization

/// A point on the clocks of these tests.
struct TestInstant: InstantProtocol {
  var offset = Duration.zero
  func advanced(by duration: Duration) -> TestInstant { TestInstant(offset: offset + duration) }
  func duration(to other: TestInstant) -> Duration { other.offset - offset }
  static func < (left: TestInstant, right: TestInstant) -> Bool { left.offset < right.offset }
}

/// A clock on which no time goes by: sleepers wait until they are cancelled.
struct StoppedClock: Clock {
  var now: TestInstant { TestInstant() }
  var minimumResolution: Duration { .zero }
  func sleep(until deadline: TestInstant, tolerance: Duration?) async throws {
    let (stream, _) = AsyncStream<Never>.makeStream()
    for await _ in stream {}
    throw CancellationError()
  }
}

/// A clock that jumps to the deadline of each sleeper, as many times as it has steps, and then stops.
final class SteppingClock: Clock {
  private let state: Mutex<(now: TestInstant, left: Int)>
  private let stepped = AsyncStream<Void>.makeStream()
  init(steps: Int) { state = Mutex((TestInstant(), steps)) }
  var now: TestInstant { state.withLock { $0.now } }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: TestInstant, tolerance: Duration?) async throws {
    let isLast = state.withLock { state -> Bool in
      if state.left > 0 { state.now = deadline }
      state.left -= 1
      return state.left < 0
    }
    guard isLast else { return }
    stepped.continuation.finish()
    try await StoppedClock().sleep(until: TestInstant(), tolerance: nil)
  }

  /// Returns once every step was taken and its sleeper sleeps again.
  func untilStepped() async { for await _ in stepped.stream {} }
}
