import Practice

/// Owns tasks that outlive whoever starts them: it knows which run, hears their errors and can stop them.
actor BackgroundTasks {
  private let onFailure: @Sendable (String, any Error) -> Void

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  /// The names of the tasks that run and have not been stopped.
  var running: [String] { [] }

  /// Starts a task and leaves it to itself.
  ///
  /// - Throws: If a task of this name runs, or if everything was shut down.
  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    // It runs. Who knows of it?
    Task(name: name) { try await work() }
  }

  /// Cancels the task of this name, if there is one, and waits until it has ended. The name is free at once.
  func stop(_ name: String) async {}

  /// Cancels all tasks, and waits for their ends, but not longer than `grace`. Nothing can be started from here on.
  ///
  /// - Returns: The names of those that have not ended.
  func shutdown(grace: Duration) async -> [String] { [] }
}
