//! caught by: A3
//! A failing close hid the real error. The first thing that went wrong is what the caller has to hear of; closing failed only afterwards.
import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  try await withOpen(parts.database) {
    try await withOpen(parts.cache) {
      try await body(App(database: parts.database, cache: parts.cache))
    }
  }
}

private func withOpen<T: Sendable>(_ part: Resource, _ body: @Sendable () async throws -> T) async throws -> T {
  try await part.open()
  let result: Result<T, any Error>
  do {
    result = .success(try await body())
  } catch {
    result = .failure(error)
  }
  try await Task { try await part.close() }.value
  return try result.get()
}
