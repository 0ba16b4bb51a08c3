//! caught by: A3
//! The first closing failed, and the other part was never closed. To close one is a `try` of its own; see what an error there jumps over.
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
  let closing = await Task {
    try await parts.cache.close()
    try await parts.database.close()
  }.result
  let value = try result.get()
  try closing.get()
  return value
}
