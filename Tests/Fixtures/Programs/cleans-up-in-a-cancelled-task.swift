//! A clean-up that asks whether it is cancelled does nothing in a cancelled task.
//! fails: X3
import Practice

actor Server {
  private(set) var connections = 0
  func connect() { connections += 1 }
  func disconnect() async {
    guard (try? await Task.sleep(for: .milliseconds(5))) != nil else { return }
    connections -= 1
  }
}

func visit(_ server: Server) async throws {
  await server.connect()
  let pause = Task { try await Task.sleep(for: .milliseconds(10)) }
  await withTaskCancellationHandler {
    _ = await pause.result
  } onCancel: {
    pause.cancel()
  }
  await server.disconnect()
}

@main enum VisitExercise: Exercise {
  static let checks = [
    Check("X3", "no connection is left", .cancelAtEverySuspension) { world in
      let server = Server()
      _ = await world.outcome { try await visit(server) }
      let connections = await server.connections
      try expect(connections == 0, "\(connections) connections were left.")
    }
  ]
}
