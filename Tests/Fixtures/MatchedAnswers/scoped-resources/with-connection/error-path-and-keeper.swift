//! fails like: closes-twice
import Practice

/// A keeper closes when the use is over, and who catches an error does so, too.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let (use, user) = AsyncStream.makeStream(of: Never.self)
  let keeper = Task {
    for await _ in use {}
    await connection.close()
  }
  do {
    let value = try await body(connection)
    user.finish()
    await keeper.value
    return value
  } catch {
    await Task.detached { await connection.close() }.value
    user.finish()
    await keeper.value
    throw error
  }
}
