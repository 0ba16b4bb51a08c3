//! fails like: quiet-when-cancelled
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for item in items {
      group.addTask {
        do { try await work(item) } catch { if !Task.isCancelled { throw error } }
      }
    }
    for try await _ in group {}
  }
}
