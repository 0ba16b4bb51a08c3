//! caught by: C2
//! One item at a time: the next was begun when the one before was done.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  for item in items {
    try await work(item)
  }
}
