//! fails like: none
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try Task.checkCancellation()
  try await Task { try await store.commit(doc) }.value
}
