//! caught by: W2
//! You returned before the commit was through. Whoever called you now believes that the document is saved.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  Task { try await store.commit(doc) }
}
