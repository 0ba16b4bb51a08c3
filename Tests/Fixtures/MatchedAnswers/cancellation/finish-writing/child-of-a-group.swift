//! fails like: no-shield
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await store.commit(doc) }
    try await group.waitForAll()
  }
}
