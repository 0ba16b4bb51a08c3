//! caught by: X6
//! Only the closing needs shelter. Here the body has it, too, and does not hear that your caller has given up.
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @escaping @Sendable (Connection) async throws -> T
) async throws -> T {
  try await Task {
    let connection = try await server.connect()
    do {
      let value = try await body(connection)
      await connection.close()
      return value
    } catch {
      await connection.close()
      throw error
    }
  }.value
}
