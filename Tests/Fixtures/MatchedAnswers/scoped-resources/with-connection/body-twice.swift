//! fails like: none
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let result: Result<T, any Error>
  do {
    _ = try await body(connection)
    result = .success(try await body(connection))
  } catch {
    result = .failure(error)
  }
  await Task { await connection.close() }.value
  return try result.get()
}
