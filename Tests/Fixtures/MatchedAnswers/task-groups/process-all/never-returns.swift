//! fails like: none
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for item in items { group.addTask { try await work(item) } }
    await withCheckedContinuation { (_: CheckedContinuation<Void, Never>) in }
  }
}
