//! A task is started for a value that is not needed in the end.
import Practice

func load(_ key: String, from api: Service) async throws -> String {
  let details = Task(name: "details") { try? await api.call("details") }  // <- leaked-task
  let answer = try await api.call(key)
  return answer.isEmpty ? "\(await details.value ?? "")" : answer
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
