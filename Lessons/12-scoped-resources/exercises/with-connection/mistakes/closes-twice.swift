//! caught by: X4
//! Both the error's path and the end closed it. Let the two paths meet first, and close after that, in one place.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let close: @Sendable () async -> Void = { await Task { await connection.close() }.value }

  let result: Result<T, any Error>
  do {
    result = .success(try await body(connection))
  } catch {
    await close()
    result = .failure(error)
  }
  await close()
  return try result.get()
}
