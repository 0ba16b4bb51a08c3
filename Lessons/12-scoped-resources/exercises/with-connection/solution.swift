import Practice

/// Lends `body` a connection to `server`, and closes it before it returns or throws, also when the caller is
/// cancelled.
///
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or why there was no connection.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()

  let result: Result<T, any Error>
  do {
    result = .success(try await body(connection))
  } catch {
    result = .failure(error)
  }

  // This task may be cancelled by now. One of its own is not, and its `value` is waited for all the same.
  await Task(name: "closing") { await connection.close() }.value
  return try result.get()
}
