//! fails like: leaks-first
import Practice

/// The app is up or it is not; a half of it has nobody.
private func up(_ parts: Parts) async throws -> App {
  try await parts.database.open()
  try await parts.cache.open()
  return App(database: parts.database, cache: parts.cache)
}

private func down(_ app: App) async throws {
  let cache = await Task.detached { try await app.cache.close() }.result
  let database = await Task.detached { try await app.database.close() }.result
  try cache.get()
  try database.get()
}

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  let app = try await up(parts)
  let value: T
  do {
    value = try await body(app)
  } catch {
    try? await down(app)
    throw error
  }
  try await down(app)
  return value
}
