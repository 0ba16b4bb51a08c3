import Recording
import Synchronization

/// What a check has to work with, made afresh for every schedule: services, gates, signals, the learner's task and the clock.
public final class World: Sendable {
  private let machine = Machine.shared
  private let contents = Mutex(Contents())
  let journal = Journal()
  let observed = Mutex(StretchList())

  private struct Contents {
    var services: [Service] = []
    var gates: [Gate] = []
    var signals: [Signal] = []
    /// The check's own tasks that have not ended, by number.
    var started: [Int: Own] = [:]
    var lastStarted = 0
  }

  /// A task of the check's own.
  private struct Own {
    var name: String
    /// `nil` where the machine cancels it.
    var cancel: (@Sendable () -> Void)?
  }

  package init() {}

  /// A simulated remote whose answers all take `latency`.
  ///
  /// - Parameters:
  ///   - name: What the calls' labels begin with.
  ///   - latency: How long each answer takes.
  ///   - capacity: How many calls are served at once, 1 or more; `nil` means all that come.
  ///   - whenFull: What becomes of the others.
  public func service(
    _ name: String = "api", latency: Duration = .milliseconds(20), capacity: Int? = nil, whenFull: Service.WhenFull = .wait
  ) -> Service {
    service(name, latency: latency...latency, capacity: capacity, whenFull: whenFull)
  }

  /// A simulated remote whose answers each take a time from `latency`, drawn from the schedule's seed.
  ///
  /// - Parameters:
  ///   - name: What the calls' labels begin with.
  ///   - latency: From the shortest to the longest.
  ///   - capacity: How many calls are served at once, 1 or more; `nil` means all that come.
  ///   - whenFull: What becomes of the others.
  public func service(
    _ name: String = "api", latency: ClosedRange<Duration>, capacity: Int? = nil, whenFull: Service.WhenFull = .wait
  ) -> Service {
    let service = Service(name, latency: latency, capacity: capacity, whenFull: whenFull, journal: journal)
    contents.withLock { $0.services.append(service) }
    return service
  }

  var services: [Service] { contents.withLock { $0.services } }

  /// A gate that opens once `count` tasks have arrived at it.
  ///
  /// - Parameters:
  ///   - count: 0 or less makes a gate that is open.
  ///   - what: What arrives, for the report when too few do: "The service answers once 3 requests are inside; only 1 ever was."
  public func gate(_ count: Int, _ what: String = "requests") -> Gate {
    let gate = Gate(count, what)
    contents.withLock { $0.gates.append(gate) }
    return gate
  }

  /// A signal that nobody has set yet.
  ///
  /// - Parameter name: What has happened when it is set, for the report when it never is: "the other six are answered".
  public func signal(_ name: String) -> Signal {
    let signal = Signal(name)
    contents.withLock { $0.signals.append(signal) }
    return signal
  }

  /// An empty log.
  public func log() -> Log { Log() }

  /// The time since the run began: virtual under the machine, else real.
  public var now: Duration { .nanoseconds(machine.time - journal.start) }

  /// When the ``learner(_:)`` task was cancelled, by the schedule or by ``run(cancelAt:_:)``; `nil` while it has not been.
  public var cancelledAt: Duration? { journal.cancellation?.duration }

  /// How many tasks have not ended, those that the check itself made left out; 0 where no machine counts them.
  public var tasksAlive: Int { machine.isActive ? machine.tasksAlive : 0 }

  // MARK: Tasks of the check's own

  /// A task of the check's own begins.
  ///
  /// - Returns: Its number, for ``taskEnded(_:)``.
  func taskBegan(_ name: String) -> Int {
    contents.withLock { contents in
      contents.lastStarted += 1
      contents.started[contents.lastStarted] = Own(name: name)
      return contents.lastStarted
    }
  }

  func taskEnded(_ number: Int) { contents.withLock { $0.started[number] = nil } }

  /// Keeps the way to cancel it, for when the run is over: the machine cancels it, or whoever calls ``cancelOwnTasks()``.
  func own(_ number: Int, cancel: @escaping @Sendable () -> Void) {
    if machine.isActive { return machine.own(cancel: cancel) }
    contents.withLock { $0.started[number]?.cancel = cancel }
  }

  /// Cancels the tasks of the check's own that have not ended. Under the machine that comes by itself.
  package func cancelOwnTasks() {
    for own in contents.withLock({ Array($0.started.values) }) { own.cancel?() }
  }

  /// Why a run that is stuck is so, in the check's words, a sentence each: who waits in vain at a gate or for a signal, or else which of
  /// the check's own tasks have not ended.
  var complaints: [String] {
    let (gates, signals, started) = contents.withLock { ($0.gates, $0.signals, $0.started) }
    let waits = gates.compactMap(\.complaint) + signals.compactMap(\.complaint)
    if !waits.isEmpty { return waits }
    return started.sorted { $0.key < $1.key }.map { "The check's task \"\($0.value.name)\" never came to its end." }
  }
}
