//! caught by: X3
//! The closing was cancelled with the rest. It runs in your caller's task, and whatever waits there gives up; look for a place to close that is not cancelled.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  do {
    let value = try await body(connection)
    await connection.close()
    return value
  } catch {
    await connection.close()
    throw error
  }
}
