//! A function returns with the first answer while the slower one is still asked for.
import Practice

func fastest(_ api: Service) async throws -> String {
  let (answers, feed) = AsyncStream.makeStream(of: String.self)
  var racers: [Task<Void, Never>] = []
  for key in ["near", "far"] {
    racers.append(
      Task(name: key) {
        if let answer = try? await api.call(key) { feed.yield(answer) }  // <- leaked-task?
      })
  }
  var first = ""
  for await answer in answers {
    first = answer
    break
  }
  for racer in racers where first.isEmpty { await racer.value }
  return first
}

@main enum RaceExercise: Exercise {
  static let checks = [
    Check("C1", "the first answer", .schedules(50)) { world in
      let api = world.service()
      api.script("near", latency: .milliseconds(10))
      api.script("far", latency: .milliseconds(500))
      let answer = try await world.learner { try await fastest(api) }
      try expect(answer == "answer to near", "It gave back \(answer).")
    }
  ]
}
