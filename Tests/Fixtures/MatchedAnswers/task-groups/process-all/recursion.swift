//! fails like: in-a-row
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  guard let first = items.first else { return }
  try await work(first)
  try await processAll(Array(items.dropFirst()), with: work)
}
