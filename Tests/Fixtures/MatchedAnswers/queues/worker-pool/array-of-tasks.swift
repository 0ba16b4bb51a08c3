//! fails like: task-per-job
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let tasks = jobs.map { job in Task { try await handle(job) } }
  try await withTaskCancellationHandler {
    for task in tasks { try await task.value }
  } onCancel: {
    for task in tasks { task.cancel() }
  }
}
