//! fails like: plain-close
import Practice

/// A child of the caller's task closes, and is cancelled with it.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  var failure: (any Error)?
  var value: T?
  do { value = try await body(connection) } catch { failure = error }
  await withTaskGroup(of: Void.self) { group in
    group.addTask { await connection.close() }
  }
  if let value { return value }
  throw failure ?? CancellationError()
}
