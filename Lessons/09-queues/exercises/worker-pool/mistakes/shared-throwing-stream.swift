//! caught by: crash
//! An `AsyncThrowingStream` has one reader. A second one that waits at the same time stops the program.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let (queue, feed) = AsyncThrowingStream<Int, any Error>.makeStream()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 1...workers {
      group.addTask {
        for try await job in queue { try await handle(job) }
      }
    }
    for job in jobs { feed.yield(job) }
    feed.finish()
    for try await _ in group {}
  }
}
