//! caught by: W5
//! The commit failed, and you returned as if the document had been saved. A task keeps its error until somebody asks for it.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  _ = await Task { try await store.commit(doc) }.result
}
