//! caught by: leaked-task
//! Plain tasks outlive the function that makes them: nothing waited for them, and you returned while they ran.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  for item in items {
    Task { try await work(item) }
  }
}
