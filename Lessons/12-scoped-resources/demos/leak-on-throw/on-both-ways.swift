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
  //: An error is a value by now: there is one way down.
  await connection.close()
  mark("closed")
  return try result.get()
}

@main struct OnBothWays {
  static func main() async {
    let shop = Service("shop", latency: .milliseconds(20))
    shop.fail("order 2", "out of stock", after: .milliseconds(20))
    let server = Server(shop)

    for number in 1...3 {
      do {
        _ = try await withConnection(to: server) { try await $0.send("order \(number)") }
      } catch {
        print(error)
      }
    }
    print("opened \(server.ledger.opened), closed \(server.ledger.closed)")
  }
}
