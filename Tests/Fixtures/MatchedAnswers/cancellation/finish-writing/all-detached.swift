//! fails like: shields-everything
import Practice

func save(_ doc: Document, to store: Store) async throws {
  let all = Task.detached {
    try await store.prepare(doc)
    try await store.commit(doc)
  }
  try await all.value
}
