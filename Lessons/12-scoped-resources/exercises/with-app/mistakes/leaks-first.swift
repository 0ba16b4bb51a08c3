//! caught by: A2
//! The second opening failed, and the first part stayed open. From the moment a part is open, every way out has to come past its closing.
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await parts.database.open()
  try await parts.cache.open()
  let result: Result<T, any Error>
  do {
    result = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    result = .failure(error)
  }
  let cache = await Task { try await parts.cache.close() }.result
  let database = await Task { try await parts.database.close() }.result
  let value = try result.get()
  try cache.get()
  try database.get()
  return value
}
