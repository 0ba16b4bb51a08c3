import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  let (ends, end) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
  let commit = Task {
    do {
      try await store.commit(doc)
      end.yield(.success(()))
    } catch {
      end.yield(.failure(error))
    }
    end.finish()
  }
  var result: Result<Void, any Error>?
  for await ended in ends { result = ended }
  // For a cancelled reader the stream ends early: the commit has to be waited for all the same.
  await _ = commit.value
  guard let result else { throw CancellationError() }
  try result.get()
}
