//! fails like: plain-close
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let result: Result<T, any Error>
  do { result = .success(try await body(connection)) } catch { result = .failure(error) }
  async let closing: Void = connection.close()
  await closing
  return try result.get()
}
