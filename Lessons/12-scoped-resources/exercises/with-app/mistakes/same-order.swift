//! caught by: A1
//! The database was closed before the cache was. Close in reverse, one after the other: while it closes, the cache may still need it.
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await parts.database.open()
  do {
    try await parts.cache.open()
  } catch {
    _ = await Task { try await parts.database.close() }.result
    throw error
  }
  let result: Result<T, any Error>
  do {
    result = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    result = .failure(error)
  }
  let database = await Task { try await parts.database.close() }.result
  let cache = await Task { try await parts.cache.close() }.result
  let value = try result.get()
  try database.get()
  try cache.get()
  return value
}
