//! fails like: none
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await lend(parts.cache) {
    try await lend(parts.database) { try await body(App(database: parts.database, cache: parts.cache)) }
  }
}

private func lend<T: Sendable>(_ part: Resource, _ body: @Sendable () async throws -> T) async throws -> T {
  try await part.open()
  let ended: Result<T, any Error>
  do { ended = .success(try await body()) } catch { ended = .failure(error) }
  let closing = await Task { try await part.close() }.result
  let value = try ended.get()
  try closing.get()
  return value
}
