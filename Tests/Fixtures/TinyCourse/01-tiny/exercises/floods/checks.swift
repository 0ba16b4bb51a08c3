import Practice

@main enum Answer: Exercise {
  static let checks = [
    Check("C1", "the answer is 42", .schedules(20)) { world in
      let value = try await world.learner { try await answer() }
      try expect(value == 42, "got \(value)")
    }
  ]
}
