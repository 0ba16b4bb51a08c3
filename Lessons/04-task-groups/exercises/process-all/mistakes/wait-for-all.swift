//! caught by: C3
//! The error was thrown only after every item had ended: `waitForAll` waits for all children first. Ask for them one by one, or use a discarding group.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for item in items {
      group.addTask { try await work(item) }
    }
    try await group.waitForAll()
  }
}
