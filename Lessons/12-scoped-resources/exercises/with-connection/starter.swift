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
  // And who closes it?
  return try await body(connection)
}
