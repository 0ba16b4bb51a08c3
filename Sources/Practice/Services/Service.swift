import Recording
import Synchronization

/// A simulated remote: it answers after a while of virtual time, fails when told to, and keeps a record of what it is asked.
///
/// Without a script the answer to `key` is "answer to `key`"; ``script(_:attempt:number:chance:answer:latency:jitter:failure:until:after:stubborn:mayRemain:answering:)``
/// says otherwise. A call is drawn on its caller's lane as a stretch named after the service and the key, such as "api users/1".
public final class Service: Sendable {
  /// What becomes of a call that comes while as many are being served as the service serves at once.
  public enum WhenFull: Sendable {
    /// It waits in line; its latency begins when its turn comes.
    case wait
    /// It throws ``Failure`` at once, with the reason "busy".
    case refuse
  }

  let name: String
  private let latency: ClosedRange<Duration>
  let journal: Journal
  /// For a place to be served at; `nil` if there is one for everybody.
  let line: Line?
  private let whenFull: WhenFull
  private let state = Mutex(State())

  private struct State {
    var script = ServiceScript()
    var counts = ServiceCounts()
  }

  /// A call that is under way.
  struct Visit: Sendable {
    var key: String
    var call: ServiceCounts.Call
    var rule: ServiceRule?
    var begun: Int64
    var isStubborn: Bool { rule?.stubborn ?? false }
  }

  /// - Parameters:
  ///   - name: What the calls' labels begin with.
  ///   - latency: How long each answer takes.
  public convenience init(_ name: String, latency: Duration = .zero) {
    self.init(name, latency: latency...latency)
  }

  /// - Parameters:
  ///   - name: What the calls' labels begin with.
  ///   - latency: Each answer takes a time from this range, drawn from the run's seed.
  ///   - capacity: How many calls are served at once, 1 or more; `nil` means all that come.
  ///   - whenFull: What becomes of the others.
  public convenience init(
    _ name: String, latency: ClosedRange<Duration>, capacity: Int? = nil, whenFull: WhenFull = .wait
  ) {
    self.init(name, latency: latency, capacity: capacity, whenFull: whenFull, journal: Journal())
  }

  init(_ name: String, latency: ClosedRange<Duration>, capacity: Int?, whenFull: WhenFull, journal: Journal) {
    (self.name, self.latency, self.whenFull, self.journal) = (name, latency, whenFull, journal)
    line = capacity.map { Line(places: max($0, 1)) }
  }

  /// Asks for `key` and waits for the answer.
  ///
  /// - Returns: The scripted answer, or else "answer to `key`".
  /// - Throws: The scripted failure; ``Failure`` when the service is full and refuses; `CancellationError` at the instant the calling task is
  ///   cancelled, unless the script says that the call is stubborn. A task that is cancelled before it calls gets the error at once; the call
  ///   counts as begun all the same.
  nonisolated(nonsending) public func call(_ key: String) async throws -> String {
    let visit = begin(key)
    let region = Machine.shared.beginRegion("\(name) \(key)", .call, mayRemain: visit.rule?.mayRemain ?? false)
    defer { Machine.shared.endRegion(region) }
    do {
      let isServed = try await enter(visit)
      defer { if isServed { line?.leave() } }
      try await wait(visit)
      let answer = try answer(visit)
      end(visit, .completed)
      return answer
    } catch {
      end(visit, World.Stretch.Ending(error))
      throw error
    }
  }

  func begin(_ key: String) -> Visit {
    let moment = journal.moment()
    return state.withLock { state in
      let call = state.counts.begin(key, at: moment)
      let rule = state.script.rule(for: key, attempt: call.attempt, number: call.place + 1) { chance in
        chance >= 1 || Double(Machine.shared.draw(below: 1 << 53)) < chance * 0x1p53
      }
      return Visit(key: key, call: call, rule: rule, begun: moment.time)
    }
  }

  func end(_ visit: Visit, _ ending: World.Stretch.Ending) {
    state.withLock { state in state.counts.end(visit.call, ending, at: journal.moment()) }
  }

  /// Waits for a place to be served at.
  ///
  /// - Returns: Whether there is one that has to be given back.
  nonisolated(nonsending) func enter(_ visit: Visit) async throws -> Bool {
    if !visit.isStubborn { try Task.checkCancellation() }
    guard let line else { return false }
    if line.tryEnter() { return true }
    if whenFull == .refuse { throw failure(visit.key, "busy") }
    try await line.enter(stubborn: visit.isStubborn)
    return true
  }

  /// The answer comes when the latency is over, the gate has opened and the signal is set, whichever is last.
  nonisolated(nonsending) func wait(_ visit: Visit) async throws {
    let rule = visit.rule
    let begun = Machine.shared.time
    let due = begun + latency(of: visit)
    // An instant and not a duration: on the way to its alarm the task may have to wait for a core.
    let deadline = ContinuousClock.now + .nanoseconds(due - begun)
    if let gate = rule?.gate { try await gate.arrive(calling: "\(name) \(visit.key)", stubborn: visit.isStubborn) }
    if let signal = rule?.signal { try await signal.wait(calling: "\(name) \(visit.key)", stubborn: visit.isStubborn) }
    let left = due - Machine.shared.time
    let isHeld = rule?.gate != nil || rule?.signal != nil
    guard left > 0 || !isHeld else { return }
    if visit.isStubborn {
      await (Uninterrupted.self as any UninterruptedSleep.Type).sleep(nanoseconds: UInt64(max(left, 0)))
    } else {
      try await Task.sleep(until: deadline, clock: .continuous)
    }
  }

  /// What the rule makes of the call.
  func answer(_ visit: Visit) throws -> String {
    guard let rule = visit.rule else { return "answer to \(visit.key)" }
    if let failure = failure(of: visit) { throw failure }
    return try rule.answering?(visit.key, visit.call.attempt) ?? rule.answer ?? "answer to \(visit.key)"
  }

  func failure(of visit: Visit) -> (any Error)? {
    guard visit.rule?.breaksAfter == nil else { return nil }
    return visit.rule?.failure ?? visit.rule?.reason.map { failure(visit.key, $0) }
  }

  /// Draws how many nanoseconds a call takes.
  func latency(of visit: Visit) -> Int64 {
    let range = visit.rule?.latency.map { $0...$0 } ?? latency
    let jitter = visit.rule?.jitter ?? .zero
    let farthest = Int64.max / 4  // leaves room for the time it is added to
    let lower = min(max(range.lowerBound.nanoseconds, 0), farthest)
    let upper = min(max(range.upperBound.nanoseconds, 0), farthest) + min(max(jitter.nanoseconds, 0), farthest)
    guard upper > lower else { return lower }
    return lower + Int64(Machine.shared.draw(below: UInt64(upper - lower) + 1))
  }

  func add(_ rule: ServiceRule) { state.withLock { $0.script.add(rule) } }

  private func failure(_ key: String, _ reason: String) -> Failure { Failure(service: name, key: key, reason: reason) }

  func count<Value>(_ value: (borrowing ServiceCounts) -> Value) -> Value { state.withLock { value($0.counts) } }
}
