import Practice

/// A keeper is started with the connection. It closes when the stream that it listens to is over.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let (use, user) = AsyncStream.makeStream(of: Never.self)
  let keeper = Task(name: "keeper") {
    for await _ in use {}
    await connection.close()
  }

  let result: Result<T, any Error>
  do {
    result = .success(try await body(connection))
  } catch {
    result = .failure(error)
  }
  user.finish()
  await keeper.value
  return try result.get()
}
