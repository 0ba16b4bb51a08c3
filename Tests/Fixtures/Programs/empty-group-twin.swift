//! The first result of a group without children is an error.
import Practice

func fastest(of keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    guard let first = try await group.next() else { throw CancellationError() }
    group.cancelAll()
    return first
  }
}

@main enum FastestExercise: Exercise {
  static let checks = [
    Check("C1", "no candidate is an error", .schedules(20)) { world in
      let api = world.service()
      _ = await world.outcome { try await fastest(of: [], from: api) }
    }
  ]
}
