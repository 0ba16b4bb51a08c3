//! fails like: plain-close
import Practice

/// Each closing is a child of whoever was cancelled.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await lend(parts.database) {
    try await lend(parts.cache) { try await body(App(database: parts.database, cache: parts.cache)) }
  }
}

private func lend<T: Sendable>(_ part: Resource, _ body: @Sendable () async throws -> T) async throws -> T {
  try await part.open()
  let ended: Result<T, any Error>
  do { ended = .success(try await body()) } catch { ended = .failure(error) }
  let closing = await withTaskGroup(of: Result<Void, any Error>.self) { group in
    group.addTask { do { return .success(try await part.close()) } catch { return .failure(error) } }
    return await group.next() ?? .success(())
  }
  let value = try ended.get()
  try closing.get()
  return value
}
