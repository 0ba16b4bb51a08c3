//! fails like: shields-all
import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @escaping @Sendable (Connection) async throws -> T
) async throws -> T {
  let whole = Task.detached { () -> Result<T, any Error> in
    do {
      let connection = try await server.connect()
      let result: Result<T, any Error>
      do { result = .success(try await body(connection)) } catch { result = .failure(error) }
      await connection.close()
      return result
    } catch {
      return .failure(error)
    }
  }
  return try await whole.value.get()
}
