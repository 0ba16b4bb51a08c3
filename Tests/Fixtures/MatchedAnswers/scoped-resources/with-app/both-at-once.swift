//! fails like: none
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await parts.database.open()
  do { try await parts.cache.open() } catch {
    _ = await Task { try await parts.database.close() }.result
    throw error
  }
  let ended: Result<T, any Error>
  do {
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  let closing = [parts.cache, parts.database].map { part in Task { try await part.close() } }
  var results: [Result<Void, any Error>] = []
  for task in closing { results.append(await task.result) }
  let value = try ended.get()
  for result in results { try result.get() }
  return value
}
