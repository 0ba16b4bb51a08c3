//! fails like: tasks-in-a-loop
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  items.forEach { item in
    Task.detached(priority: .high) { try await work(item) }
  }
}
