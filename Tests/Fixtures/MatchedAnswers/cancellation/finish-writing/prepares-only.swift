//! fails like: none
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
}
