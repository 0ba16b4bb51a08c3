/// What may be expected of a run of the code under test. Times are since the start of the run.
extension World.Claim {
  /// It ended at this very instant.
  public static func ends<Value>(at instant: Duration) -> Self where Subject == World.Run<Value> {
    Self { run in
      run.ended == instant ? nil : "You were to end at \(World.text(instant)); you ended at \(World.text(run.ended))."
    }
  }

  /// It ended at this instant or before it.
  public static func ends<Value>(by instant: Duration) -> Self where Subject == World.Run<Value> {
    Self { run in
      run.ended <= instant
        ? nil : "You were to end at \(World.text(instant)) at the latest; you ended at \(World.text(run.ended))."
    }
  }

  /// It ended within these two instants.
  public static func ends<Value>(within times: ClosedRange<Duration>) -> Self where Subject == World.Run<Value> {
    Self { run in
      times.contains(run.ended)
        ? nil
        : "You were to end between \(World.text(times.lowerBound)) and \(World.text(times.upperBound)); you ended at \(World.text(run.ended))."
    }
  }

  /// It returned `value`.
  public static func returns<Value: Equatable & Sendable>(_ value: Value) -> Self where Subject == World.Run<Value> {
    Self { run in run.value == value ? nil : "You were to return \(value); you \(run.summary)." }
  }

  /// It threw an error of this type.
  public static func `throws`<Value, Thrown: Error>(_ type: Thrown.Type) -> Self where Subject == World.Run<Value> {
    Self { run in run.error is Thrown ? nil : "You were to throw \(type); you \(run.summary)." }
  }

  /// It threw this error.
  public static func `throws`<Value, Thrown: Error & Equatable>(_ error: Thrown) -> Self where Subject == World.Run<Value> {
    Self { run in run.error as? Thrown == error ? nil : "You were to throw \(error); you \(run.summary)." }
  }

  /// Cancelled, it ended at that instant, whether with an error or with what it had; not cancelled, it returned.
  public static func stopsWhenCancelled<Value>() -> Self where Subject == World.Run<Value> {
    Self { run in objection(to: run) }
  }

  /// As ``stopsWhenCancelled()``, and if it returned, it returned `value`: a part of it is no result.
  public static func stopsWhenCancelled<Value: Equatable & Sendable>(or value: Value) -> Self where Subject == World.Run<Value> {
    Self { run in
      if let objection = objection(to: run) { return objection }
      guard let returned = run.value, returned != value else { return nil }
      return "The complete result is \(value); you returned \(returned)."
    }
  }

  private static func objection<Value>(to run: World.Run<Value>) -> String? {
    if let cancelled = run.cancelledAt {
      if run.ended == cancelled { return nil }
      return "Your caller was cancelled at \(World.text(cancelled)); you went on until \(World.text(run.ended))."
    }
    return run.error.map { "Nothing failed and nobody cancelled; you threw \($0)." }
  }
}
