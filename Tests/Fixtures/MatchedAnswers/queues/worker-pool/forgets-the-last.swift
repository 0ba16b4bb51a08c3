//! fails like: none
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for job in jobs.dropLast() { await queue.send(job) }
      queue.finish()
    }
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try await handle(job) }
      }
    }
    for try await _ in group {}
  }
  try Task.checkCancellation()
}
