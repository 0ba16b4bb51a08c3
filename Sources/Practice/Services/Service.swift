import Recording
import Synchronization

/// A simulated remote: it answers after a while of virtual time, fails when told to, and counts what it is asked.
///
/// Without a script the answer to `key` is "answer to `key`". ``script(_:attempt:answer:latency:failure:until:after:stubborn:)``
/// says otherwise. A call is drawn on its caller's lane as a stretch named after the service and the key, such as "api users/1".
public final class Service: Sendable {
  private let name: String
  private let latency: ClosedRange<Duration>
  private let state = Mutex(State())

  private struct State {
    var script = ServiceScript()
    var counts = ServiceCounts()
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
  public init(_ name: String, latency: ClosedRange<Duration>) {
    self.name = name
    self.latency = latency
  }

  /// Asks for `key` and waits for the answer.
  ///
  /// - Returns: The scripted answer, or else "answer to `key`".
  /// - Throws: The scripted failure; `CancellationError` at the instant the calling task is cancelled, unless the script says that
  ///   the call is stubborn. A task that is cancelled before it calls gets the error at once; the call counts as begun all the same.
  nonisolated(nonsending) public func call(_ key: String) async throws -> String {
    let machine = Machine.shared
    let begun = machine.now
    let rule = state.withLock { state in
      let attempt = state.counts.begin(key, at: .nanoseconds(begun))
      return state.script.rule(for: key, attempt: attempt)
    }
    let region = machine.beginRegion("\(name) \(key)", .call)
    defer { machine.endRegion(region) }
    do {
      try await wait(for: key, rule, since: begun)
    } catch {
      state.withLock { $0.counts.cancel() }
      throw error
    }
    if let failure = rule?.failure {
      state.withLock { $0.counts.fail() }
      throw failure
    }
    state.withLock { $0.counts.complete() }
    return rule?.answer ?? "answer to \(key)"
  }

  /// The answer comes when the latency is over, the gate has opened and the signal is set, whichever is last.
  nonisolated(nonsending) private func wait(for key: String, _ rule: ServiceRule?, since begun: Int64) async throws {
    let due = begun + draw(rule?.latency.map { $0...$0 } ?? latency)
    // An instant and not a duration: on the way to its alarm the task may have to wait for a core.
    let deadline = ContinuousClock.now + .nanoseconds(due - begun)
    let stubborn = rule?.stubborn ?? false
    if !stubborn { try Task.checkCancellation() }
    if let gate = rule?.gate { try await gate.arrive(calling: "\(name) \(key)", stubborn: stubborn) }
    if let signal = rule?.signal { try await signal.wait(calling: "\(name) \(key)", stubborn: stubborn) }
    let left = due - Machine.shared.now
    let isHeld = rule?.gate != nil || rule?.signal != nil
    guard left > 0 || !isHeld else { return }
    if stubborn {
      await (Uninterrupted.self as any UninterruptedSleep.Type).sleep(nanoseconds: UInt64(max(left, 0)))
    } else {
      try await Task.sleep(until: deadline, clock: .continuous)
    }
  }

  private func draw(_ range: ClosedRange<Duration>) -> Int64 {
    let farthest = Int64.max / 2  // leaves room for the time it is added to
    let lower = min(max(range.lowerBound.nanoseconds, 0), farthest)
    let upper = min(max(range.upperBound.nanoseconds, 0), farthest)
    guard upper > lower else { return lower }
    return lower + Int64(Machine.shared.draw(below: UInt64(upper - lower) + 1))
  }

  func add(_ rule: ServiceRule) { state.withLock { $0.script.add(rule) } }

  func failure(_ key: String, _ reason: String) -> Failure { Failure(service: name, key: key, reason: reason) }

  func count<Value>(_ value: (borrowing ServiceCounts) -> Value) -> Value { state.withLock { value($0.counts) } }
}
