//! caught by: A4
//! The closing was cancelled with the rest. A part that is closed in a cancelled task stays open; give each closing a task of its own.
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
  let value: T
  do {
    value = try await body()
  } catch {
    try? await part.close()
    throw error
  }
  try await part.close()
  return value
}
