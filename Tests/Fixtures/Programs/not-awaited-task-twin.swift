//! An `async let` that is never awaited is cancelled and waited for by itself.
import Practice

func load(_ key: String, from api: Service) async throws -> String {
  async let details = try? api.call("details")
  let answer = try await api.call(key)
  return answer.isEmpty ? "\(await details ?? "")" : answer
}

@main enum LoadExercise: Exercise {
  static let checks = [
    Check("C1", "an answer", .schedules(50)) { world in
      let api = world.service(latency: .milliseconds(10))
      api.script("details", latency: .milliseconds(500))
      let answer = try await world.learner { try await load("a", from: api) }
      try expect(answer == "answer to a", "It gave back \(answer).")
    }
  ]
}
