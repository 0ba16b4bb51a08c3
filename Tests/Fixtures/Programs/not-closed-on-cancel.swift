//! A connection is closed only if all goes well.
//! fails: X3
import Practice

actor Connection {
  private(set) var isOpen = true
  func close() { isOpen = false }
}

func use(_ connection: Connection, _ api: Service) async throws -> String {
  let answer = try await api.call("a")
  await connection.close()
  return answer
}

@main enum ConnectionExercise: Exercise {
  static let checks = [
    Check("X3", "the connection is closed on every way out", .cancelAtEverySuspension) { world in
      let (connection, api) = (Connection(), world.service(latency: .milliseconds(5)))
      _ = await world.outcome { try await use(connection, api) }
      let isOpen = await connection.isOpen
      try expect(!isOpen, "The connection was left open.")
    }
  ]
}
