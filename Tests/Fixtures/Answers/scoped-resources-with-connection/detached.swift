import Practice

/// Closes on each of the two ways, in a detached task.
func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  do {
    let value = try await body(connection)
    await release(connection)
    return value
  } catch {
    await release(connection)
    throw error
  }
}

private func release(_ connection: Connection) async {
  let closing = Task.detached(priority: .high) {
    await connection.close()
  }
  _ = await closing.result
}
