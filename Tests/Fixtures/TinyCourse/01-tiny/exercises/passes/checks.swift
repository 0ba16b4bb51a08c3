import Practice

@main enum FetchBoth: Exercise {
  static let checks = [
    Check("C1", "both calls are in flight at once", .schedules(50), .racing(50)) { world in
      let api = world.service()
      api.script(until: world.gate(2))
      _ = try await world.learner { try await fetchBoth(from: api) }
      try expect(api.calls == 2, "\(api.calls) calls were made")
    },
    Check("C2", "the answers come in order", .racing(100)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      api.script("a", answer: "first")
      api.script("b", answer: "second")
      let answers = try await world.learner { try await fetchBoth(from: api) }
      try expect(answers == ["first", "second"], "got \(answers)")
    },
  ]
}
