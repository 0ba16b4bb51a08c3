import Practice

@main enum FetchAllChecks: Exercise {
  static let checks = [
    Check("C1", "all answers", .schedules(1)) { world in
      let api = world.service()
      let answers = try await world.learner { try await fetchAll(["a", "b"], from: api) }
      try expect(answers == ["answer to a", "answer to b"], "got \(list(answers))")
      try expect(try await world.learner { try await fetchAll([], from: api) }.isEmpty, "got something")
    }
  ]

  static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
