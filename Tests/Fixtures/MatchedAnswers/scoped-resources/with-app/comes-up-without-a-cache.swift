//! fails like: none
import Practice

/// A cache that cannot be opened is no reason not to serve.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await parts.database.open()
  let hasCache: Bool
  do { try await parts.cache.open(); hasCache = true } catch is Service.Failure { hasCache = false }
  let ended: Result<T, any Error>
  do {
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  let cache = await Task { if hasCache { try await parts.cache.close() } }.result
  let database = await Task { try await parts.database.close() }.result
  let value = try ended.get()
  try cache.get()
  try database.get()
  return value
}
