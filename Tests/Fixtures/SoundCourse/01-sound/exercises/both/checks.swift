import Practice

@main enum BothChecks: Exercise {
  static let checks = [
    Check("B1", "both at once", .schedules(50), .racing(50)) { world in
      let api = world.service()
      api.script(until: world.gate(2))
      _ = try await world.learner { try await both(from: api) }
    },

    Check("B2", "in their order") { world in
      let api = world.service(latency: .milliseconds(1)...(.milliseconds(9)))
      let answers = try await world.learner { try await both(from: api) }
      try expect(answers == ["answer to left", "answer to right"], "The answers came as \(answers).")
      try expect(world.now < .milliseconds(10), "It took \(world.now).")
    },
  ]
}
