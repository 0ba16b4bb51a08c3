import Synchronization

extension World {
  /// Beats at an even pace, as a task of the check's own, and notes how late its beats come: late beats show that the cores were kept.
  public final class Heartbeat: Sendable {
    private struct State {
      var beats = 0
      var greatest = Duration.zero
      var due: Duration
    }

    private let world: World
    private let interval: Duration
    private let state: Mutex<State>

    init(every interval: Duration, in world: World) {
      (self.interval, self.world) = (interval, world)
      state = Mutex(State(due: world.now + interval))
    }

    /// How many beats there have been.
    public var beats: Int { state.withLock { $0.beats } }

    /// How late the latest beat was, one that is due and has not come yet included.
    public var greatestLateness: Duration { state.withLock { max($0.greatest, world.now - $0.due) } }

    nonisolated(nonsending) func run() async throws {
      while true {
        try await Task.sleep(for: state.withLock { $0.due } - world.now)
        let now = world.now
        state.withLock { state in
          state.beats += 1
          state.greatest = max(state.greatest, now - state.due)
          // What was missed is not made up for.
          repeat { state.due += interval } while state.due <= now
        }
      }
    }
  }

  /// Starts a heartbeat. Its first beat is due after `interval`, whether or not it has been given a core by then.
  ///
  /// - Parameter interval: More than zero.
  public func heartbeat(every interval: Duration) -> Heartbeat {
    let heartbeat = Heartbeat(every: max(interval, .nanoseconds(1)), in: self)
    start("heartbeat") { try await heartbeat.run() }
    return heartbeat
  }
}

extension World.Claim where Subject == World.Heartbeat {
  /// No beat came later than `limit` after it was due.
  public static func late(atMost limit: Duration) -> Self {
    Self { heartbeat in
      let lateness = heartbeat.greatestLateness
      return lateness <= limit
        ? nil : "A heartbeat came \(World.text(lateness)) late; it may be \(World.text(limit)) late at most."
    }
  }
}
