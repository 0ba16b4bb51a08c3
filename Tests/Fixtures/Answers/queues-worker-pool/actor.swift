import Practice

private actor Jobs {
  private var left: ArraySlice<Int>

  init(_ jobs: [Int]) { left = jobs[...] }

  func next() -> Int? { left.popFirst() }
}

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let queue = Jobs(jobs)
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<workers {
      group.addTask {
        while let job = await queue.next() {
          try Task.checkCancellation()
          try await handle(job)
        }
      }
    }
    while try await group.next() != nil {}
  }
}
