//! A connection that is opened on first use, by the first to come, whose task the others wait for.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let opening { return try await opening.value }
    let task = Task { [open] in try await open() }
    opening = task
    return try await task.value
  }
}

@main enum DatabaseExercise: Exercise {
  static let checks = [
    Check("D1", "five callers, one opening", .racing(500)) { world in
      let server = world.service("server", latency: .milliseconds(20))
      let database = Database {
        _ = try await server.call("open")
        return server.calls
      }
      let numbers = try await world.learner {
        try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 1...5 { group.addTask { try await database.connection() } }
          return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
      }
      try expect(server.calls == 1, "It was opened \(server.calls) times.")
      try expect(numbers == [1], "The callers got the connections \(numbers.sorted()).")
    }
  ]
}
