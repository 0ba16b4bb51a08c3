import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let processed = try await withThrowingTaskGroup(of: Int.self) { group in
    for item in items {
      group.addTask {
        try await work(item)
        return item
      }
    }
    return try await group.reduce(into: Set()) { done, item in done.insert(item) }
  }
  precondition(processed == Set(items))
}
