import Practice

/// Why a task was not started.
enum NotStarted: Error {
  case isRunning(String)
  case isShutDown
}

/// Owns tasks that outlive whoever starts them: it knows which run, hears their errors and can stop them.
actor BackgroundTasks {
  private struct Entry {
    /// A name comes back, a number does not.
    let number: Int
    let task: Task<Void, Never>
  }

  private let onFailure: @Sendable (String, any Error) -> Void
  private var entries: [String: Entry] = [:]
  private var lastNumber = 0
  private var isShutDown = false
  /// While `shutdown` waits: what is to be finished when the last task has ended.
  private var lastEnd: AsyncStream<Void>.Continuation?

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  /// The names of the tasks that run and have not been stopped.
  var running: [String] { entries.keys.sorted() }

  /// Starts a task and leaves it to itself.
  ///
  /// - Throws: `NotStarted` if a task of this name runs, or if everything was shut down.
  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    guard !isShutDown else { throw NotStarted.isShutDown }
    guard entries[name] == nil else { throw NotStarted.isRunning(name) }
    lastNumber += 1
    let number = lastNumber
    // It is isolated to this actor, so it cannot begin before it has been entered below.
    let task = Task(name: name) {
      do {
        try await work()
      } catch is CancellationError {
        // Being stopped is not failing.
      } catch {
        onFailure(name, error)
      }
      ended(name, number)
    }
    entries[name] = Entry(number: number, task: task)
  }

  /// Cancels the task of this name, if there is one, and waits until it has ended. The name is free at once.
  func stop(_ name: String) async {
    guard let entry = entries.removeValue(forKey: name) else { return }
    entry.task.cancel()
    await entry.task.value
  }

  /// Cancels all tasks, and waits for their ends, but not longer than `grace`. Nothing can be started from here on.
  ///
  /// - Returns: The names of those that have not ended.
  func shutdown(grace: Duration) async -> [String] {
    isShutDown = true
    for entry in entries.values { entry.task.cancel() }
    guard !entries.isEmpty else { return [] }

    let (allEnded, lastEnd) = AsyncStream.makeStream(of: Void.self)
    self.lastEnd = lastEnd
    // Both children hear of their cancellation, so neither keeps the group: nobody waits for the tasks themselves.
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in allEnded {} }
      group.addTask { try? await Task.sleep(for: grace) }
      await group.next()
      group.cancelAll()
    }
    return running
  }

  private func ended(_ name: String, _ number: Int) {
    // A task that was stopped is no longer in there; its successor may be.
    if entries[name]?.number == number { entries[name] = nil }
    if entries.isEmpty { lastEnd?.finish() }
  }
}
