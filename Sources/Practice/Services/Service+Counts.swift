extension Service {
  /// How many calls have begun.
  public var calls: Int { count { $0.order.count } }

  /// How many calls of `key` have begun.
  public func calls(_ key: String) -> Int { count { $0.starts[key]?.count ?? 0 } }

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

  /// The keys asked for, in the order in which the calls began.
  public var order: [String] { count { $0.order } }

  /// When the calls of `key` began, since the start of the run.
  public func startedAt(_ key: String) -> [Duration] { count { $0.starts[key] ?? [] } }
}
