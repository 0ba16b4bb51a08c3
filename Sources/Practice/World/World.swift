import Recording
import Synchronization

/// What a check has to work with, made afresh for every schedule: services, gates, signals, the learner's task and the clock.
public final class World: Sendable {
  private let machine = Machine.shared
  private let obstacles = Mutex(Obstacles())

  private struct Obstacles {
    var gates: [Gate] = []
    var signals: [Signal] = []
    /// The check's own tasks that have not ended, by number.
    var started: [Int: String] = [:]
    var lastStarted = 0
  }

  init() {}

  /// A simulated remote whose answers all take `latency`.
  public func service(_ name: String = "api", latency: Duration = .milliseconds(20)) -> Service {
    Service(name, latency: latency)
  }

  /// A simulated remote whose answers each take a time from `latency`, drawn from the schedule's seed.
  public func service(_ name: String = "api", latency: ClosedRange<Duration>) -> Service {
    Service(name, latency: latency)
  }

  /// A gate that opens once `count` tasks have arrived at it.
  ///
  /// - Parameters:
  ///   - count: 0 or less makes a gate that is open.
  ///   - what: What arrives, for the report when too few do: "The service answers once 3 requests are inside; only 1 ever was."
  public func gate(_ count: Int, _ what: String = "requests") -> Gate {
    let gate = Gate(count, what)
    obstacles.withLock { $0.gates.append(gate) }
    return gate
  }

  /// A signal that nobody has set yet.
  ///
  /// - Parameter name: What has happened when it is set, for the report when it never is: "the other six are answered".
  public func signal(_ name: String) -> Signal {
    let signal = Signal(name)
    obstacles.withLock { $0.signals.append(signal) }
    return signal
  }

  /// An empty log.
  public func log() -> Log { Log() }

  /// The time since the schedule began.
  public var now: Duration { .nanoseconds(machine.now) }

  /// When the schedule cancelled the ``learner(_:)`` task; `nil` while it has not, and where no schedule cancels.
  public var cancelledAt: Duration? { machine.learnerCancelledAt.map { .nanoseconds($0) } }

  /// How many tasks have not ended, those that the check itself made left out.
  public var tasksAlive: Int { machine.tasksAlive }

  /// A task of the check's own begins.
  ///
  /// - Returns: Its number, for ``taskEnded(_:)``.
  func taskBegan(_ name: String) -> Int {
    obstacles.withLock { obstacles in
      obstacles.lastStarted += 1
      obstacles.started[obstacles.lastStarted] = name
      return obstacles.lastStarted
    }
  }

  func taskEnded(_ number: Int) { obstacles.withLock { $0.started[number] = nil } }

  /// Why a run that is stuck is so, in the check's words, a sentence each: who waits in vain at a gate or for a signal, or else which of
  /// the check's own tasks have not ended.
  var complaints: [String] {
    let (gates, signals, started) = obstacles.withLock { ($0.gates, $0.signals, $0.started) }
    let waits = gates.compactMap(\.complaint) + signals.compactMap(\.complaint)
    if !waits.isEmpty { return waits }
    return started.sorted { $0.key < $1.key }.map { "The check's task \"\($0.value)\" never came to its end." }
  }
}
