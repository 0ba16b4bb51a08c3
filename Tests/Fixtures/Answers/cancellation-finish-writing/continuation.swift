import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  // A continuation does not listen to cancellation: this resumes when the commit is through.
  try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
    Task {
      do {
        try await store.commit(doc)
        continuation.resume()
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }
}
