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
  //: This task is not cancelled with you, and you wait for it.
  await Task(name: "closing") { await connection.close() }.value
  return try result.get()
}

@main struct Sheltered {
  static func main() async throws {
    let server = Server(Service("shop", latency: .milliseconds(100)))

    let order = Task(name: "order") {
      try await withConnection(to: server) { try await $0.send("order 1") }
    }
    try await Task.sleep(for: .milliseconds(30))

    mark("cancel")
    order.cancel()
    _ = await order.result
    mark("returned")
    print("still open: \(server.ledger.open)")
  }
}
