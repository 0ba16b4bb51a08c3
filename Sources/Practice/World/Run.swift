extension World {
  /// What became of the code under test: what it returned or threw, and when.
  public struct Run<Value: Sendable>: Sendable {
    /// What it returned, or what it threw.
    public let result: Result<Value, any Error>
    /// When it was started, since the start of the run.
    public let began: Duration
    /// When it ended.
    public let ended: Duration
    /// When the schedule cancelled it; `nil` if it did not.
    public let cancelledAt: Duration?

    /// What it returned; `nil` if it threw.
    public var value: Value? { try? result.get() }

    /// What it threw; `nil` if it returned.
    public var error: (any Error)? { if case .failure(let error) = result { error } else { nil } }

    /// As in "you returned 3", "you threw CancellationError()".
    public var summary: String {
      switch result {
      case .success(let value): value is Void ? "returned" : "returned \(value)"
      case .failure(let error): "threw \(error)"
      }
    }
  }

  /// Runs the code under test as ``learner(_:)`` does, and gives back what became of it, and when.
  ///
  /// - Parameters:
  ///   - instant: When it is cancelled, since the start of the run, if it has not ended by then: for what no suspension of its own task
  ///     shows, such as a function that waits for a task which it does not cancel. `nil` for never.
  ///   - body: The code under test.
  nonisolated(nonsending) public func run<Value: Sendable>(
    cancelAt instant: Duration? = nil, _ body: @escaping @Sendable () async throws -> Value
  ) async -> Run<Value> {
    let (began, cancelledBefore) = (now, cancelledAt)
    let result = await outcome(cancelAt: instant, body)
    return Run(result: result, began: began, ended: now, cancelledAt: cancelledBefore == nil ? cancelledAt : nil)
  }
}
