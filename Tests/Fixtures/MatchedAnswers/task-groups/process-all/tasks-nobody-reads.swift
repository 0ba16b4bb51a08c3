//! fails like: tasks-in-a-loop
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let tasks = items.map { item in
    Task { try await work(item) }
  }
  if Task.isCancelled { tasks.forEach { $0.cancel() } }
}
