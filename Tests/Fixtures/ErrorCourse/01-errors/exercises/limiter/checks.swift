import Practice

@main enum LimiterChecks: Exercise {
  static let checks = [
    Check("C1", "all runs", .schedules(1)) { world in
      let limiter = Limiter(3)
      let api = world.service()
      let first = world.start("first") { try await limiter.run { try await api.call("a") } }
      let second = try await limiter.run { try await api.call("b") }
      try expect(limiter.limit == 3, "the limit is \(limiter.limit)")
      try expect(try await first.value == "answer to a" && second == "answer to b", "got \(second)")
    }
  ]
}
