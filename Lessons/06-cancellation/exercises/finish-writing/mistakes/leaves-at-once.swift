//! caught by: W4
//! You left when you were cancelled, and the commit went on behind your back. Whoever cleans up after you cleans up under it.
import Practice

func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  let (end, signal) = AsyncStream.makeStream(of: Void.self)
  let commit = Task {
    defer { signal.finish() }
    try await store.commit(doc)
  }
  for await _ in end {}
  try Task.checkCancellation()
  try await commit.value
}
