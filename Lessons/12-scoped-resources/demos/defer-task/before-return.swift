import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  let result: Result<T, any Error>
  do {
    result = .success(try await body(connection))
  } catch {
    result = .failure(error)
  }
  //: The function goes on, and returns, when this is done.
  await connection.close()
  mark("closed")
  return try result.get()
}

@main struct BeforeReturn {
  static func main() async throws {
    let server = Server(Service("shop", latency: .milliseconds(20)))

    _ = try await withConnection(to: server) { try await $0.send("order 1") }
    mark("returned")
    print("still open: \(server.ledger.open)")

    try await Task.sleep(for: .milliseconds(20))
    print("20 ms later: \(server.ledger.open)")
  }
}
