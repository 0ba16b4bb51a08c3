//! A throwing group whose results are waited for hands on its children's errors.
import Practice

func upload(_ keys: [String], to api: Service) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for key in keys { group.addTask { _ = try await api.call(key) } }
    try await group.waitForAll()
  }
}

@main enum UploadExercise: Exercise {
  static let checks = [
    Check("C1", "a failure comes out", .schedules(100)) { world in
      let api = world.service()
      api.fail("b")
      let outcome = await world.outcome { try await upload(["a", "b"], to: api) }
      if case .success = outcome { try expect(false, "The failure of b got lost.") }
    }
  ]
}
