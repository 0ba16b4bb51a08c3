//! fails like: connects-again
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  var connection: Connection?
  while connection == nil {
    do { connection = try await server.connect() } catch is Service.Failure { await Task.yield() }
  }
  guard let connection else { throw CancellationError() }
  let result: Result<T, any Error>
  do { result = .success(try await body(connection)) } catch { result = .failure(error) }
  await Task { await connection.close() }.value
  return try result.get()
}
