//! caught by: X2
//! An error jumped over the line that closes. Look at what stands between the body and that line: a `try` leaves from there.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let value = try await body(connection)
  await Task { await connection.close() }.value
  return value
}
