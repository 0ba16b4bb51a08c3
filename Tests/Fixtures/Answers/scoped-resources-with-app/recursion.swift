import Practice

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  let app = App(database: parts.database, cache: parts.cache)
  return try await lend([parts.database, parts.cache]) { try await body(app) }
}

/// Opens the first, lends the others, closes the first.
private func lend<T: Sendable>(_ parts: [Resource], _ body: @Sendable () async throws -> T) async throws -> T {
  guard let first = parts.first else { return try await body() }
  try await first.open()
  let rest = Array(parts.dropFirst())
  do {
    let value = try await lend(rest, body)
    try await close(first)
    return value
  } catch {
    if first.isOpen { try? await close(first) }
    throw error
  }
}

private func close(_ part: Resource) async throws {
  try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
    Task {
      do {
        try await part.close()
        continuation.resume()
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }
}
