import Practice

/// Two children for the two halves, down to single items.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  if items.isEmpty { return }
  if items.count == 1 { return try await work(items[0]) }
  let middle = items.count / 2
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await processAll(Array(items[..<middle]), with: work) }
    group.addTask { try await processAll(Array(items[middle...]), with: work) }
    while try await group.next() != nil {}
  }
}
