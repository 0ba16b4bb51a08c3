extension Service {
  /// Says what becomes of calls: how long they take, what comes back, what they wait for.
  ///
  /// A call's answer comes when its latency is over, `gate` has opened and `signal` is set, whichever is last. Each call goes by one rule,
  /// the narrowest that is for it: a rule for one call of all goes before a rule for a key, that before a rule for an attempt of any key,
  /// and a later rule before an earlier one.
  ///
  /// - Parameters:
  ///   - key: Which calls; `nil` means every key.
  ///   - attempt: Only the n-th call of its key, counted from 1; `nil` means each.
  ///   - number: Only the n-th call that the service gets, counted from 1; `nil` means each.
  ///   - chance: How often the rule applies to the calls it is for, from 0 to 1, drawn from the schedule's seed.
  ///   - answer: What the call returns; `nil` means "answer to `key`".
  ///   - latency: How long it takes; `nil` means the service's own latency.
  ///   - jitter: Up to so much longer, drawn from the schedule's seed.
  ///   - failure: Thrown in place of an answer.
  ///   - gate: The call arrives at this gate, and is answered only once it has opened.
  ///   - signal: The call is answered only once this is set.
  ///   - stubborn: The call goes on when its caller is cancelled, as badly written clients do.
  ///   - mayRemain: A task that is still in this call when the run is over is not held against the learner.
  ///   - answering: Makes the answer out of the key and the attempt, or throws, in place of `answer`.
  public func script(
    _ key: String? = nil, attempt: Int? = nil, number: Int? = nil, chance: Double = 1, answer: String? = nil,
    latency: Duration? = nil, jitter: Duration = .zero, failure: (any Error)? = nil, until gate: World.Gate? = nil,
    after signal: World.Signal? = nil, stubborn: Bool = false, mayRemain: Bool = false,
    answering: (@Sendable (_ key: String, _ attempt: Int) throws -> String)? = nil
  ) {
    add(
      ServiceRule(
        key: key, attempt: attempt, number: number, chance: chance, answer: answer, answering: answering, latency: latency,
        jitter: jitter, failure: failure, gate: gate, signal: signal, stubborn: stubborn, mayRemain: mayRemain))
  }

  /// Makes calls throw ``Failure``: every call of `key`, or those that are said otherwise.
  ///
  /// - Parameters:
  ///   - key: Which calls; `nil` means every key.
  ///   - reason: What the failure says.
  ///   - attempt: Only the n-th call of its key, counted from 1.
  ///   - number: Only the n-th call that the service gets, counted from 1.
  ///   - chance: How often, from 0 to 1, drawn from the schedule's seed.
  ///   - delay: How long the caller waits for it.
  public func fail(
    _ key: String? = nil, _ reason: String = "unavailable", attempt: Int? = nil, number: Int? = nil, chance: Double = 1,
    after delay: Duration = .zero
  ) {
    add(ServiceRule(key: key, attempt: attempt, number: number, chance: chance, latency: delay, reason: reason))
  }

  /// Says what a body consists of, for ``body(of:)``.
  ///
  /// - Parameters:
  ///   - key: Which calls; `nil` means every key.
  ///   - chunks: In order.
  ///   - pause: How long each chunk takes, after the reader has asked for it.
  ///   - latency: How long it takes until there is a body; `nil` means the service's own latency.
  ///   - failure: Thrown after the first `delivered` chunks.
  ///   - delivered: How many chunks come before the failure; 0 means that the first is the one that fails.
  public func script(
    _ key: String? = nil, chunks: [String], every pause: Duration = .zero, latency: Duration? = nil, failure: (any Error)? = nil,
    afterChunks delivered: Int = 0
  ) {
    add(
      ServiceRule(
        key: key, latency: latency, failure: failure, chunks: chunks, pause: pause,
        breaksAfter: failure == nil ? nil : max(delivered, 0)))
  }
}
