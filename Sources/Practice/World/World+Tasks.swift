extension World {
  /// Runs the code under test in a task of its own, the one that is cancelled at every suspension, and waits for it.
  ///
  /// - Returns: What `body` returns; what it throws is thrown on.
  @discardableResult
  nonisolated(nonsending) public func learner<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) async throws -> T {
    try await outcome(body).get()
  }

  /// Runs the code under test as ``learner(_:)`` does, and gives back what became of it: what it returned, or what it threw.
  nonisolated(nonsending) public func outcome<T: Sendable>(
    _ body: @escaping @Sendable () async throws -> T
  ) async -> Result<T, any Error> {
    await outcome(cancelAt: nil, body)
  }

  /// - Parameter instant: When a task of the check's own cancels it, since the start of the run; `nil` for never.
  nonisolated(nonsending) func outcome<T: Sendable>(
    cancelAt instant: Duration?, _ body: @escaping @Sendable () async throws -> T
  ) async -> Result<T, any Error> {
    let machine = Machine.shared
    machine.nextTaskIsLearner()
    let task = Task(name: "learner") { try await body() }
    machine.learner { [journal] in
      journal.noteCancellation()
      task.cancel()
    }
    let canceller = instant.map { instant in
      start("canceller", after: instant - now) { [journal] in
        journal.noteCancellation()
        task.cancel()
      }
    }
    defer { canceller?.cancel() }
    return await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
  }

  /// Starts a task of the check's own: one that may go on, fail or stay unread without being held against the learner. It is cancelled
  /// when the run is over, and has to end then.
  ///
  /// - Parameters:
  ///   - name: What its lane is called.
  ///   - delay: How long it sleeps before `body`. Cancelled meanwhile, it ends with `CancellationError`.
  @discardableResult
  public func start<T: Sendable>(
    _ name: String, after delay: Duration = .zero, _ body: @escaping @Sendable () async throws -> T
  ) -> Task<T, any Error> {
    let number = taskBegan(name)
    Machine.shared.nextTaskIsOwn()
    let task = Task(name: name) {
      defer { self.taskEnded(number) }
      if delay > .zero { try await Task.sleep(for: delay) }
      return try await body()
    }
    own(number) { task.cancel() }
    return task
  }
}
