import Practice

private actor Referee {
  private(set) var isLate = false

  /// Sleeps in slices until `deadline`, and then stops the work.
  func watch(_ work: Task<some Sendable, any Error>, until deadline: ContinuousClock.Instant) async {
    let clock = ContinuousClock()
    while clock.now < deadline {
      do {
        try await clock.sleep(until: min(deadline, clock.now + .seconds(2)))
      } catch {
        return
      }
    }
    isLate = true
    work.cancel()
  }
}

/// The timer is an `async let`: leaving its scope cancels it and waits for it.
private func outcome<T>(
  of working: Task<T, any Error>, watchedBy referee: Referee, until deadline: ContinuousClock.Instant
) async -> Result<T, any Error> {
  async let _ = referee.watch(working, until: deadline)
  return await working.result
}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let deadline = ContinuousClock.now + limit
  let referee = Referee()
  let working = Task { try await work() }
  let result = await withTaskCancellationHandler {
    await outcome(of: working, watchedBy: referee, until: deadline)
  } onCancel: {
    working.cancel()
  }
  if case .failure(let error) = result, await referee.isLate, error is CancellationError { throw TimedOut() }
  return try result.get()
}
