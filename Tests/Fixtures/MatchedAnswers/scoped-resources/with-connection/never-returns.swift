//! fails like: none
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let (use, _) = AsyncStream.makeStream(of: Never.self)
  let keeper = Task {
    for await _ in use {}
    await connection.close()
  }
  let value = try await body(connection)
  await keeper.value
  return value
}
