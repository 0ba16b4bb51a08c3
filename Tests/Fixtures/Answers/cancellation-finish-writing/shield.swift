import Practice

private func shielded<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
  try await Task(operation: work).value
}

private enum Step: CaseIterable { case prepare, commit }

func save(_ doc: Document, to store: Store) async throws {
  for step in Step.allCases {
    guard !Task.isCancelled else { throw CancellationError() }
    switch step {
    case .prepare: try await store.prepare(doc)
    case .commit: try await shielded { try await store.commit(doc) }
    }
  }
}
