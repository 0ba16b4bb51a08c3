internal import Glibc

/// Calls the body of each check on real threads, over and over, for ThreadSanitizer to watch: the machine, which lets one thread run at a
/// time, hides the races that it looks for.
///
/// What the checks say does not count, since times mean nothing here. A report of ThreadSanitizer ends the process.
struct RealRounds {
  /// `LANES_REAL_ROUNDS`: how often to call each check, 1 or more. Without it, a program outside the machine does nothing.
  private let rounds: Int
  /// Real time that one call may take, and that all calls of one check may take together.
  private let patience = Duration.seconds(1)
  private let budget = Duration.seconds(1)

  /// - Parameter variable: Looks up an environment variable.
  /// - Returns: `nil` if no rounds were asked for.
  init?(_ variable: (String) -> String? = Settings.environment) {
    guard let text = variable("LANES_REAL_ROUNDS"), let rounds = Int(text), rounds > 0 else { return nil }
    self.rounds = rounds
  }

  /// The status of a process in which a call did not end in time.
  private static let unfinished: Int32 = 75

  /// Never returns: the process ends after the last round, with status 0 if all calls came to their ends.
  func run(_ checks: [Check]) -> Never {
    RealThreads.install()
    // On the main thread, since tasks that race may keep any of the others for good.
    Task { @MainActor in
      var isComplete = true
      for check in checks { isComplete = await call(check) && isComplete }
      // Exit handlers, the learner's among them, would run beside tasks that are left over.
      _exit(isComplete ? 0 : Self.unfinished)
    }
    RealThreads.runMain()
  }

  @MainActor private func call(_ check: Check) async -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<rounds where start.duration(to: clock.now) < budget {
      // A call that hangs once may hang in every round, and keep a thread each time.
      guard await callOnce(check) else { return false }
    }
    return true
  }

  /// - Returns: Whether it came to its end in time.
  @MainActor private func callOnce(_ check: Check) async -> Bool {
    let (ends, ended) = AsyncStream.makeStream(of: Bool.self)
    let world = World()
    let body = Task.detached {
      try? await check.body(world)
      ended.yield(true)
    }
    RealThreads.shared.after(patience) { ended.yield(false) }
    var iterator = ends.makeAsyncIterator()
    let isOver = await iterator.next(isolation: #isolation) ?? false
    body.cancel()
    // Heartbeats, and whatever else the check started, would run on beside the next call.
    world.cancelOwnTasks()
    return isOver
  }
}
