//! caught by: deadlock
//! All jobs are handed out, and nobody has said so: the workers wait for the next one.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for job in jobs { await queue.send(job) }
    }
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try await handle(job) }
      }
    }
    for try await _ in group {}
  }
}
