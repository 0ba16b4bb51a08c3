//! fails like: close-error-wins
import Practice

/// Whatever goes wrong last is thrown.
func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  var open: [Resource] = []
  var last: (any Error)?
  var value: T?
  do {
    try await parts.database.open()
    open.append(parts.database)
    try await parts.cache.open()
    open.append(parts.cache)
    value = try await body(App(database: parts.database, cache: parts.cache))
  } catch {
    last = error
  }
  while let part = open.popLast() {
    if case .failure(let error) = await Task.detached(operation: { try await part.close() }).result { last = error }
  }
  if let last { throw last }
  guard let value else { throw CancellationError() }
  return value
}
