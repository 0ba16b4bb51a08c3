//! A clean-up in a task of its own is not cancelled.
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
  await Task { await server.disconnect() }.value
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
