import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let (queue, feed) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .unbounded)
  for job in jobs { feed.yield(job) }
  feed.finish()
  try await relay(queue, workers, handle)
  try Task.checkCancellation()
}

/// A worker, and beside it those that are left.
private func relay(
  _ queue: AsyncStream<Int>, _ workers: Int, _ handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  if workers == 0 { return }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await relay(queue, workers - 1, handle) }
    group.addTask {
      for await job in queue { try await handle(job) }
    }
    try await group.next()
    try await group.next()
  }
}
