import Practice

/// Has `workers` tasks do all jobs, each of them one at a time.
///
/// - Throws: The first error of `handle`, as soon as it happens; the jobs that are under way are cancelled.
func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = AsyncChannel<Int?>()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 1...workers {
      group.addTask {
        for await job in queue {
          // The sentinel: nothing more comes.
          guard let job else { return }
          try await handle(job)
        }
      }
    }

    for job in jobs { await queue.send(job) }
    await queue.send(nil)

    for try await _ in group {}
  }
}
