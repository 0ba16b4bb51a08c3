//! caught by: W4
//! The worker kept the error to itself and took the next job.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int>()
  await withTaskGroup(of: Void.self) { group in
    group.addTask {
      for job in jobs { await queue.send(job) }
      queue.finish()
    }
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try? await handle(job) }
      }
    }
    await group.waitForAll()
  }
}
