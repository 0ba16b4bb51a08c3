//! fails like: wait-for-all
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let tasks = items.map { item in Task { try await work(item) } }
  try await withTaskCancellationHandler {
    var first: (any Error)?
    for task in tasks {
      if case .failure(let error) = await task.result { first = first ?? error }
    }
    if let first { throw first }
  } onCancel: {
    tasks.forEach { $0.cancel() }
  }
}
