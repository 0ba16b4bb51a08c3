import Practice

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    var busy = 0
    for job in jobs {
      if busy == workers {
        try await group.next()
        busy -= 1
      }
      try Task.checkCancellation()
      group.addTask { try await handle(job) }
      busy += 1
    }
    for try await _ in group {}
  }
}
