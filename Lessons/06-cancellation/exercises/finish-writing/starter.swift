import Practice

/// Saves `doc`: all of it or nothing of it, also when the caller is cancelled.
///
/// - Throws: What the store throws; `CancellationError` when it is cancelled.
func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  do {
    try await store.commit(doc)
  } catch is CancellationError {
    // Whatever happens, the document has to be complete.
    try await Task { try await store.commit(doc) }.value
    throw CancellationError()
  }
}
