//! caught by: C4
//! Your caller was cancelled, and you told it that all was done: a child that keeps its CancellationError to itself counts as a success.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for item in items {
      group.addTask {
        do {
          try await work(item)
        } catch is CancellationError {
          // Somebody wanted it to stop: no reason to complain.
        }
      }
    }
  }
}
