//! Of two errors of a group, one is relied on.
//! fails: C1
import Practice

struct Refused: Error { var key: String }

func load(_ keys: [String]) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for key in keys {
      group.addTask(name: key) {
        await Task.yield()
        throw Refused(key: key)
      }
    }
    try await group.waitForAll()
  }
}

@main enum LoadExercise: Exercise {
  static let checks = [
    Check("C1", "the error of the first key", .schedules(200)) { world in
      let outcome = await world.outcome { try await load(["a", "b"]) }
      guard case .failure(let error as Refused) = outcome else { return try expect(false, "It did not throw.") }
      try expect(error.key == "a", "It threw the error of \(error.key).")
    }
  ]
}
