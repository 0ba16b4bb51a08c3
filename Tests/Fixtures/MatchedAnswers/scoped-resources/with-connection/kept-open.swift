//! fails like: none
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  try await body(server.connect())
}
