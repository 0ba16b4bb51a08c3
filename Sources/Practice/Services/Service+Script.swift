extension Service {
  /// Says what becomes of calls: how long they take, what comes back, what they wait for.
  ///
  /// A call's answer comes when its latency is over, `gate` has opened and `signal` is set, whichever is last. A rule for one attempt
  /// goes before a rule for all attempts of the key, and a later rule before an earlier one.
  ///
  /// - Parameters:
  ///   - key: Which calls; `nil` means every key that has no script of its own.
  ///   - attempt: Only the n-th call of its key, counted from 1; `nil` means each.
  ///   - answer: What the call returns; `nil` means "answer to `key`".
  ///   - latency: How long it takes; `nil` means the service's own latency.
  ///   - failure: Thrown in place of an answer.
  ///   - gate: The call arrives at this gate, and is answered only once it has opened.
  ///   - signal: The call is answered only once this is set.
  ///   - stubborn: The call goes on when its caller is cancelled, as badly written clients do.
  public func script(
    _ key: String? = nil, attempt: Int? = nil, answer: String? = nil, latency: Duration? = nil, failure: (any Error)? = nil,
    until gate: World.Gate? = nil, after signal: World.Signal? = nil, stubborn: Bool = false
  ) {
    add(
      ServiceRule(
        key: key, attempt: attempt, answer: answer, latency: latency, failure: failure, gate: gate, signal: signal,
        stubborn: stubborn))
  }

  /// Makes every call of `key` throw ``Failure``.
  ///
  /// - Parameters:
  ///   - key: Which calls.
  ///   - reason: What the failure says.
  ///   - delay: How long the caller waits for it.
  public func fail(_ key: String, _ reason: String = "unavailable", after delay: Duration = .zero) {
    add(ServiceRule(key: key, latency: delay, failure: failure(key, reason)))
  }
}
