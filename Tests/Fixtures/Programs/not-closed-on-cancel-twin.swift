//! A connection is closed also when a call is cut short.
import Practice

actor Connection {
  private(set) var isOpen = true
  func close() { isOpen = false }
}

func use(_ connection: Connection, _ api: Service) async throws -> String {
  let answer: Result<String, any Error>
  do { answer = .success(try await api.call("a")) } catch { answer = .failure(error) }
  await connection.close()
  return try answer.get()
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
