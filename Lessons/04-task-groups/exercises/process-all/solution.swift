import Practice

/// Does `work` for every item, all at the same time, and returns when all of it is done.
///
/// - Throws: The first error, as soon as it happens; the work of the other items is cancelled.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  // There are no results to take. This kind of group waits for its children, and the first error cancels the others and comes out of it.
  try await withThrowingDiscardingTaskGroup { group in
    for item in items {
      group.addTask { try await work(item) }
    }
  }
}
