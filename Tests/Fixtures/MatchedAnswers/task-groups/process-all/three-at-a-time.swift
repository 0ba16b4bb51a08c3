//! fails like: none
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for (index, item) in items.enumerated() {
      if index >= 3 { try await group.next() }
      group.addTask { try await work(item) }
    }
    for try await _ in group {}
  }
}
