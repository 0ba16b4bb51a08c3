import Practice

/// Detached tasks, each with a child that waits for it and passes its cancellation on.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for item in items {
      group.addTask {
        let task = Task.detached { try await work(item) }
        try await withTaskCancellationHandler {
          try await task.value
        } onCancel: {
          task.cancel()
        }
      }
    }
  }
}
