import Practice

/// Opens the database and then the cache, runs `body`, and closes what it has opened in reverse, on every way out.
///
/// - Returns: What `body` returns.
/// - Throws: What kept a part from being opened, or what `body` throws, or else what went wrong at closing.
func withApp<T: Sendable>(
  _ parts: Parts, _ body: @Sendable (App) async throws -> T
) async throws -> T {
  try await withOpen(parts.database) {
    try await withOpen(parts.cache) {
      try await body(App(database: parts.database, cache: parts.cache))
    }
  }
}

/// Opens `part` for as long as `body` runs.
private func withOpen<T: Sendable>(_ part: Resource, _ body: @Sendable () async throws -> T) async throws -> T {
  try await part.open()

  let result: Result<T, any Error>
  do {
    result = .success(try await body())
  } catch {
    result = .failure(error)
  }

  let closing = await Task(name: "closing") { try await part.close() }.result
  // An error of the body comes first. To read it first is enough.
  let value = try result.get()
  try closing.get()
  return value
}
