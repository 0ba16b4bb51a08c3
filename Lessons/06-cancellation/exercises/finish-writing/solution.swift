import Practice

/// Saves `doc`: all of it or nothing of it, also when the caller is cancelled.
///
/// - Throws: What the store throws; `CancellationError` when it is cancelled before the commit begins.
func save(_ doc: Document, to store: Store) async throws {
  try await store.prepare(doc)
  try Task.checkCancellation()
  // A task of its own is not cancelled with this one, and `.value` stays until it is through.
  try await Task { try await store.commit(doc) }.value
}
