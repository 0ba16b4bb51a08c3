//! fails like: in-a-row
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  for item in items {
    async let done: Void = work(item)
    try await done
  }
}
