import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let (queue, feed) = AsyncStream.makeStream(of: Int.self)
  for job in jobs { feed.yield(job) }
  feed.finish()
  try await withThrowingDiscardingTaskGroup { group in
    for number in 1...workers {
      group.addTask(name: "worker \(number)") {
        for await job in queue { try await handle(job) }
      }
    }
  }
  try Task.checkCancellation()
}
