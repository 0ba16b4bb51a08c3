//! caught by: W4
//! The failed worker was gone at once, and you waited for all others before you said so.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for job in jobs { await queue.send(job) }
      queue.finish()
    }
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try await handle(job) }
      }
    }
    try await group.waitForAll()
  }
}
