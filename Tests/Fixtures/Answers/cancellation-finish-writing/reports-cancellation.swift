import Practice

func save(_ doc: Document, to store: Store) async throws {
  try Task.checkCancellation()
  try await store.prepare(doc)
  try Task.checkCancellation()
  let commit = Task.detached { try await store.commit(doc) }
  switch await commit.result {
  case .success: break
  case .failure(let error): throw error
  }
  // The document is saved, and who left is told that they were heard.
  try Task.checkCancellation()
}
