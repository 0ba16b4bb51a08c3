//! fails like: none
import Practice

private struct BodyFailed: Error {}

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let value = try? await body(connection)
  await Task { await connection.close() }.value
  guard let value else { throw BodyFailed() }
  return value
}
