//! fails like: commits-twice
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  do {
    try await store.commit(doc)
  } catch {
    if !Task.isCancelled { throw error }
    try await Task.detached { try await store.commit(doc) }.value
  }
}
