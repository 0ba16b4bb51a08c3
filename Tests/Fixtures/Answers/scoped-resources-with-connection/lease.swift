import Practice

/// Owns a connection until it is given back, which may be said several times.
private actor Lease {
  let connection: Connection
  private var closing: Task<Void, Never>?

  init(of server: Server) async throws {
    connection = try await server.connect()
  }

  func end() async {
    if closing == nil {
      closing = Task { [connection] in await connection.close() }
    }
    await closing?.value
  }
}

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let lease = try await Lease(of: server)
  do {
    let value = try await body(lease.connection)
    await lease.end()
    return value
  } catch {
    await lease.end()
    throw error
  }
}
