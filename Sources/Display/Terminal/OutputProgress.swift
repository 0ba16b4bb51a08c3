extension Output {
  /// Runs the body while a line with the elapsed time is shown on this stream, which should be standard error.
  ///
  /// A stream that fails is left alone: progress is never worth an error. The line is gone when this returns or throws.
  ///
  /// - Parameters:
  ///   - label: What is going on: `compiling gather/fetch-all`.
  ///   - clock: Measures the time and waits between updates.
  package func showingProgress<T: Sendable, C: Clock>(
    _ label: String, clock: C = ContinuousClock(), _ body: () async throws -> T
  ) async rethrows -> T where C.Duration == Duration {
    try await showingProgress({ label }, clock: clock, body)
  }

  /// The same with a label that changes while the body runs.
  package func showingProgress<T: Sendable, C: Clock>(
    _ label: @escaping @Sendable () -> String, clock: C = ContinuousClock(), _ body: () async throws -> T
  ) async rethrows -> T where C.Duration == Duration {
    let start = clock.now
    async let _ = ticking(label, since: start, clock: clock)
    // Leaving the scope cancels the ticking and waits until it has erased its line, on a throw as well.
    return try await body()
  }

  private func ticking<C: Clock>(
    _ label: @Sendable () -> String, since start: C.Instant, clock: C
  ) async where C.Duration == Duration {
    var line = ProgressLine(label(), writer: writer)
    var wait = ProgressLine.patience
    while (try? await clock.sleep(for: wait)) != nil {
      line.relabel(label())
      try? write(bytes: line.update(elapsed: start.duration(to: clock.now)))
      wait = ProgressLine.interval
    }
    try? write(bytes: line.end())
  }
}
