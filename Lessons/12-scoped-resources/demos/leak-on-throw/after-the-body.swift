import Practice

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let connection = try await server.connect()
  //: If this throws, the line that closes is never reached.
  let value = try await body(connection)
  await connection.close()
  mark("closed")
  return value
}

@main struct AfterTheBody {
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
