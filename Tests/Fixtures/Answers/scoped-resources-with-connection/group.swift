import Practice

/// The body is a child of a group; the closing belongs to nobody else's.
func withConnection<T: Sendable>(
  to server: Server, _ body: @escaping @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let ended = await withTaskGroup(of: Result<T, any Error>.self) { group in
    group.addTask {
      do {
        return .success(try await body(connection))
      } catch {
        return .failure(error)
      }
    }
    var last: Result<T, any Error> = .failure(CancellationError())
    for await result in group {
      last = result
    }
    return last
  }
  let closing = Task.immediate { await connection.close() }
  await closing.value
  return try ended.get()
}
