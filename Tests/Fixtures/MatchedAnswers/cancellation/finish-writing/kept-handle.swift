//! fails like: not-waited
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  if Task.isCancelled { throw CancellationError() }
  let commit = Task.detached { try await store.commit(doc) }
  if commit.isCancelled { throw CancellationError() }
}
