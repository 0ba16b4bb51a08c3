//! fails like: none
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  if let first = items.first { try await work(first) }
}
