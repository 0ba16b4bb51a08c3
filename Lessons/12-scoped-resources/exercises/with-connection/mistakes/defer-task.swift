//! caught by: X1
//! Closing was left to a task nobody waits for. It may be done a moment later, or never, and whoever called you cannot know.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  defer { Task { await connection.close() } }
  return try await body(connection)
}
