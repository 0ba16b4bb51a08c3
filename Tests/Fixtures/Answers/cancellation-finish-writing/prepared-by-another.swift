import Practice

func save(_ doc: Document, to store: Store) async throws {
  let preparing = Task { try await store.prepare(doc) }
  let writing = Task {
    try await preparing.value
    // Who cancels stops the preparation; once it is through, nobody can reach this task.
    try await store.commit(doc)
  }
  try await withTaskCancellationHandler {
    try await writing.value
  } onCancel: {
    preparing.cancel()
  }
}
