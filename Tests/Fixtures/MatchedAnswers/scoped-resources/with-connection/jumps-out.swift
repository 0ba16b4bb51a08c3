//! fails like: no-catch
import Practice

/// Closes when it is told that the connection is free.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let (use, user) = AsyncStream.makeStream(of: Never.self)
  let answer = try await lend(connection, body)
  let keeper = Task.detached {
    for await _ in use {}
    await connection.close()
  }
  user.finish()
  await keeper.value
  return answer
}

private func lend<T: Sendable>(
  _ connection: Connection, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  try await body(connection)
}
