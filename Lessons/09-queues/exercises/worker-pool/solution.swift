import Practice

/// Has `workers` tasks do all jobs, each of them one at a time.
///
/// - Throws: The first error of `handle`, as soon as it happens; the jobs that are under way are cancelled.
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

    // The first error of a worker ends the group.
    for try await _ in group {}
    // Cancelled, the loops have ended as if there were no more jobs.
    try Task.checkCancellation()
  }
}
