//! caught by: deadlock
//! One sentinel tells one worker that no more jobs come. The other two wait for theirs.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int?>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for job in jobs { await queue.send(job) }
      await queue.send(nil)
    }
    for _ in 1...workers {
      group.addTask {
        for await job in queue {
          guard let job else { return }
          try await handle(job)
        }
      }
    }
    for try await _ in group {}
  }
}
