//! fails like: none
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await parts.database.open()
  let ended: Result<T, any Error>
  do {
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  _ = await Task { try await parts.database.close() }.result
  return try ended.get()
}
