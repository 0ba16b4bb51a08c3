import Practice

@main enum Answer: Exercise {
  static let checks = [
    Check("C1", "the answer is 42", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      let value = try await world.learner { try await answer(from: api) }
      try expect(value == 42, "got \(value)")
    },
    Check("C2", "the service is called", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      _ = try await world.learner { try await answer(from: api) }
      try expect(api.calls >= 1, "the service was not called")
    },
  ]
}
