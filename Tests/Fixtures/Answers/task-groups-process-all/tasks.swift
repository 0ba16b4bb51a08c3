import Practice

/// Plain tasks: told of the first failure and of the caller's end by hand, and waited for by hand.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let failures = AsyncStream.makeStream(of: (any Error).self)
  let tasks = items.map { item in
    Task {
      do {
        try await work(item)
      } catch {
        failures.continuation.yield(error)
      }
    }
  }
  let watcher = Task {
    var first: (any Error)?
    for await error in failures.stream where first == nil {
      first = error
      for task in tasks { task.cancel() }
    }
    return first
  }
  try await withTaskCancellationHandler {
    for task in tasks { await task.value }
    failures.continuation.finish()
    if let error = await watcher.value { throw error }
  } onCancel: {
    for task in tasks { task.cancel() }
  }
}
