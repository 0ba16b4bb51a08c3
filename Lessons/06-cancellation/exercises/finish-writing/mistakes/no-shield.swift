//! caught by: W1
//! The commit was cut in half: it ran in the task that was cancelled, and heard of it.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  try await store.commit(doc)
}
