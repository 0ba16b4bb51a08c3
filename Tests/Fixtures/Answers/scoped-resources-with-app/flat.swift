import Practice

/// One function, every way down written out.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  let database = parts.database
  let cache = parts.cache
  try await database.open()
  do {
    try await cache.open()
  } catch {
    await closeQuietly(database)
    throw error
  }

  let value: T
  do {
    value = try await body(App(database: database, cache: cache))
  } catch {
    await closeQuietly(cache)
    await closeQuietly(database)
    throw error
  }

  let afterCache = await Task.detached { try await cache.close() }.result
  let afterDatabase = await Task.detached { try await database.close() }.result
  try afterCache.get()
  try afterDatabase.get()
  return value
}

private func closeQuietly(_ part: Resource) async {
  _ = await Task.detached { try await part.close() }.result
}
