//! fails like: defer-task
import Practice

/// Closes when nobody holds it any more.
private final class Lease: Sendable {
  let connection: Connection
  init(_ connection: Connection) { self.connection = connection }
  deinit { Task.detached { [connection] in await connection.close() } }
}

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let lease = Lease(try await server.connect())
  return try await body(lease.connection)
}
