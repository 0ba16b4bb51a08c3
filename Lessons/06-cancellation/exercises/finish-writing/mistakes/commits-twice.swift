//! caught by: W1
//! You began a second commit when the first had been cut. Half a document was in the store by then; the one that runs has to be kept whole.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  do {
    try await store.commit(doc)
  } catch is CancellationError {
    try await Task { try await store.commit(doc) }.value
    throw CancellationError()
  }
}
