//! fails like: same-order
import Practice

/// Closes whatever has been opened, in a loop.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  var open: [Resource] = []
  var ended: Result<T, any Error>
  do {
    for part in [parts.database, parts.cache] {
      try await part.open()
      open.append(part)
    }
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  for part in open {
    let closing = await Task.detached { try await part.close() }.result
    if case .success = ended, case .failure(let error) = closing { ended = .failure(error) }
  }
  return try ended.get()
}
