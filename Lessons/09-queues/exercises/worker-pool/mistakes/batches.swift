//! caught by: W6
//! The next few jobs begin when the last of these few is done: one slow job keeps the other workers waiting.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  for first in stride(from: 0, to: jobs.count, by: workers) {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in jobs[first..<min(first + workers, jobs.count)] {
        group.addTask { try await handle(job) }
      }
      for try await _ in group {}
    }
  }
}
