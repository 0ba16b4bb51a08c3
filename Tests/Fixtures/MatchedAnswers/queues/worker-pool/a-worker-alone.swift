//! fails like: none
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  for job in jobs { try await handle(job) }
}
