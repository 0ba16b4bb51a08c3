import Practice

/// A task closes and resumes whoever waits for it.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  var value: T?
  var failure: (any Error)?
  do {
    value = try await body(connection)
  } catch {
    failure = error
  }

  await withCheckedContinuation { continuation in
    Task {
      await connection.close()
      continuation.resume()
    }
  }

  if let failure { throw failure }
  guard let value else { throw CancellationError() }
  return value
}
