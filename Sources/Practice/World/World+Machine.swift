extension World {
  /// Waits until nothing can go on without time passing: what was cancelled may still unwind after a call has returned. It takes no time.
  nonisolated(nonsending) public func settle() async {
    guard Machine.shared.isActive else {
      // On real threads nobody knows when nothing can go on: this is long for clean-up.
      try? await Task.sleep(for: .milliseconds(20))
      return
    }
    await withUnsafeContinuation { Machine.shared.settlers.append($0) }
  }

  /// Moves the wall clock, and with it `Date()`, as an administrator or a time server does; clocks that measure, such as `ContinuousClock`,
  /// stay as they are. It has no effect outside the machine.
  ///
  /// - Parameter duration: Forward, or back if it is negative. Several shifts add up.
  public func shiftWallClock(by duration: Duration) {
    guard Machine.shared.isActive else { return }
    laneShiftWallClock(duration.nanoseconds)
  }

  /// Where code runs.
  public enum Executor: Sendable {
    /// The main actor.
    case main
    /// The cores that all other code shares.
    case pool
  }

  /// The longest time that code has kept `executor` without suspending, in this run: it computed, or called something that blocks. The check's
  /// own tasks do not count.
  public func longestStep(on executor: Executor) -> Duration {
    .nanoseconds(executor == .main ? Machine.shared.longestSteps.main : Machine.shared.longestSteps.pool)
  }
}
