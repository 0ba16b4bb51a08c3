//! fails like: none
import Practice

private struct Failed: Error {}

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  do {
    try await withThrowingDiscardingTaskGroup { group in
      for item in items { group.addTask { try await work(item) } }
    }
  } catch { throw Failed() }
}
