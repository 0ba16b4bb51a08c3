//! caught by: W2
//! Each job got a task of its own, and all of them began at once. That is no pool: a few workers take the jobs one by one.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for job in jobs {
      group.addTask { try await handle(job) }
    }
    for try await _ in group {}
  }
}
