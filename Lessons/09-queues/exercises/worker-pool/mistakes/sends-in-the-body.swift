//! caught by: W4
//! All workers were gone, and you stood there with the next job in your hand. Nobody had told you: you ask the group only after the last job.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try await handle(job) }
      }
    }
    for job in jobs { await queue.send(job) }
    queue.finish()
    for try await _ in group {}
  }
  try Task.checkCancellation()
}
