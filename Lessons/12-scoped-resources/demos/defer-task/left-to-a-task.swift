import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  //: Runs on every way out. All it does is start a task.
  defer {
    Task(name: "closing") {
      await connection.close()
      mark("closed")
    }
  }
  return try await body(connection)
}

@main struct LeftToATask {
  static func main() async throws {
    let server = Server(Service("shop", latency: .milliseconds(20)))

    _ = try await withConnection(to: server) { try await $0.send("order 1") }
    mark("returned")
    print("still open: \(server.ledger.open)")

    try await Task.sleep(for: .milliseconds(20))
    print("20 ms later: \(server.ledger.open)")
  }
}
