import Practice

/// The body has a task of its own, too, and is told when the caller is cancelled.
func withConnection<T: Sendable>(
  to server: Server, _ body: @escaping @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let work = Task(name: "body") { try await body(connection) }
  let result = await withTaskCancellationHandler {
    await work.result
  } onCancel: {
    work.cancel()
  }
  await Task(name: "closing") { await connection.close() }.value
  return try result.get()
}
