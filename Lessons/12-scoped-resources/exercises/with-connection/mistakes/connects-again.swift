//! caught by: X5
//! The server refused, and you asked it again. Whether and how often to try again is for your caller to say; pass the refusal on.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await connect(to: server, attempts: 3)
  let result: Result<T, any Error>
  do {
    result = .success(try await body(connection))
  } catch {
    result = .failure(error)
  }
  await Task { await connection.close() }.value
  return try result.get()
}

private func connect(to server: Server, attempts: Int) async throws -> Connection {
  for _ in 1..<attempts {
    do { return try await server.connect() } catch is Service.Failure {}
  }
  return try await server.connect()
}
