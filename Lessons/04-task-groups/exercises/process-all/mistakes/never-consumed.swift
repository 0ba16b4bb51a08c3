//! caught by: C3
//! A group passes on only the errors its body asks for, and nobody asked for this one: it was dropped when the child had ended.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for item in items {
      group.addTask { try await work(item) }
    }
  }
}
