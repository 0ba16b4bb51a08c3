extension Service {
  /// How many calls have begun.
  public var calls: Int { count { $0.stretches.all.count } }

  /// How many calls of `key` have begun.
  public func calls(_ key: String) -> Int { count { $0.calls(key) } }

  /// How many calls have begun and not ended.
  public var inFlight: Int { count { $0.inFlight } }

  /// The greatest number of calls that were in flight at the same time.
  public var peakInFlight: Int { count { $0.peakInFlight } }

  /// How many calls were answered.
  public var completed: Int { count { $0.completed } }

  /// How many calls ended because their caller was cancelled.
  public var cancelled: Int { count { $0.cancelled } }

  /// How many calls ended in a scripted failure.
  public var failed: Int { count { $0.failed } }

  /// How many calls wait because as many are being served as the service serves at once.
  public var waiting: Int { line?.waiting ?? 0 }

  /// The keys asked for, in the order in which the calls began.
  public var order: [String] { stretches.map(\.name) }

  /// When the calls of `key` began, since the start of the run.
  public func startedAt(_ key: String) -> [Duration] { stretches(key).map(\.began) }

  /// When the calls of `key` ended, however they did, in the order in which they began; those in flight are left out.
  public func endedAt(_ key: String) -> [Duration] { stretches(key).compactMap(\.ended) }

  /// When calls of `key` ended because their caller was cancelled, in the order in which they began.
  public func cancelledAt(_ key: String) -> [Duration] { stretches(key).filter { $0.ending == .cancelled }.compactMap(\.ended) }

  /// All calls, with the times they took: what ``expect(_:_:_:)`` takes claims about.
  public var stretches: World.Stretches { stretches(named: []) }

  /// The calls of these keys.
  public func stretches(_ keys: String...) -> World.Stretches { stretches(named: keys) }

  private func stretches(named keys: [String]) -> World.Stretches {
    World.Stretches(
      count { $0.stretches.all }, named: keys, noun: "requests", cancellation: journal.cancellation)
  }
}
