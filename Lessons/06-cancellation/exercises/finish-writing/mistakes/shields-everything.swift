//! caught by: W3
//! Preparing went on although nobody wanted the document any more. You protected it together with the commit.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await Task {
    try await store.prepare(doc)
    try await store.commit(doc)
  }.value
}
