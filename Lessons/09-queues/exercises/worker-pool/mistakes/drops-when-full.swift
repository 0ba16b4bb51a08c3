//! caught by: W1
//! A buffer that keeps the newest throws away the others. The workers never saw these jobs.
import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let (queue, feed) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(workers))
  for job in jobs { feed.yield(job) }
  feed.finish()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 1...workers {
      group.addTask {
        for await job in queue { try await handle(job) }
      }
    }
    for try await _ in group {}
  }
}
