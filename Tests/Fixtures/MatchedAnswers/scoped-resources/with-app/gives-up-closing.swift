//! fails like: stops-after-first-close-error
import Practice

/// Closes one after the other, until that fails.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  var open: [Resource] = []
  var ended: Result<T, any Error>
  do {
    for part in [parts.database, parts.cache] {
      try await part.open()
      open.insert(part, at: 0)
    }
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  for part in open {
    if case .failure(let error) = await Task(operation: { try await part.close() }).result {
      if case .success = ended { ended = .failure(error) }
      break
    }
  }
  return try ended.get()
}
