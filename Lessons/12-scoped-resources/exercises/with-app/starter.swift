import Practice

/// Opens the database and then the cache, runs `body`, and closes what it has opened in reverse, on every way out.
///
/// - Returns: What `body` returns.
/// - Throws: What kept a part from being opened, or what `body` throws, or else what went wrong at closing.
func withApp<T: Sendable>(
  _ parts: Parts, _ body: @Sendable (App) async throws -> T
) async throws -> T {
  try await parts.database.open()
  try await parts.cache.open()
  // Nothing is closed yet.
  return try await body(App(database: parts.database, cache: parts.cache))
}
