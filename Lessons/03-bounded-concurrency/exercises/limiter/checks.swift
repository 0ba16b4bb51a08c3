import Practice

@main enum LimiterChecks: Exercise {
  static let checks = [
    Check("L1", "never more than the limit inside", .racing(1_000)) { world in
      let limiter = Limiter(3)
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
      try await world.learner { try await send(10, through: limiter, to: api) }
      try expect(api.stretches, .atMost(3), .instead("The limit was 3; \(api.peakInFlight) bodies were inside at once."))
      try expect(api.stretches, .begin(onceEach: (1...10).map { "caller \($0)" }), "10 callers came, to run one body each.")
    },

    Check("L2", "the whole limit is used", .schedules(200), .racing(200)) { world in
      let limiter = Limiter(3)
      let api = world.service()
      api.script(until: world.gate(3))
      try await world.learner { try await send(7, through: limiter, to: api) }
    },

    Check("L3", "a body that throws gives its place back") { world in
      let limiter = Limiter(1)
      let api = world.service()
      api.fail("first", after: .milliseconds(10))
      let outcome = await world.outcome { try await limiter.run { try await api.call("first") } }
      guard case .failure(let error) = outcome, error is Service.Failure else {
        return try expect(false, "The body threw a Service.Failure; `run` made of it: \(outcome).")
      }
      try expect(api.calls == 1, "One body was to run, and it threw; it ran \(api.calls) times.")

      let next = world.start("next") { try await limiter.run { try await api.call("next") } }
      try await Task.sleep(for: .seconds(1))
      try expect(
        api.calls("next") == 1, "The only place was held by a body that threw. The next caller still waits a second later.")
      let answer = try await next.value
      try expect(answer == "answer to next", "The body returned \"answer to next\"; `run` returned \"\(answer)\".")
    },

    Check("L4", "a cancelled waiter leaves at once; those behind it are served") { world in
      let limiter = Limiter(1)
      let api = world.service()
      // No longer than this: an answer that polls its way through the hold has to come to its verdict, too.
      api.script("holder", latency: .seconds(2))
      let holder = world.start("holder") { try await limiter.run { try await api.call("holder") } }
      let waiter = world.start("waiter", after: .milliseconds(1)) {
        try await limiter.run { try await api.call("waiter") }
      }
      let behind = world.start("behind", after: .milliseconds(2)) {
        try await limiter.run { try await api.call("behind") }
      }

      try await Task.sleep(for: .milliseconds(10))
      waiter.cancel()
      let left = await waiter.result
      try expect(
        world.now == .milliseconds(10), "Cancelled at 10 ms, the waiter left the line at \(World.text(world.now)).")
      try expect(threw(left), "The waiter was cancelled before it had a place, and `run` returned normally.")

      let late = world.start("late") {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await limiter.run { try await api.call("late") }
      }
      let lateLeft = await late.result
      try expect(
        world.now == .milliseconds(10),
        "A task that was cancelled before it called `run` came at 10 ms and left at \(World.text(world.now)).")
      try expect(threw(lateLeft), "A cancelled task came to a full limiter, and `run` returned normally.")
      try expect(
        api.calls("waiter") + api.calls("late") == 0, "The body of a cancelled caller ran, without a place.")

      _ = try await holder.value
      try await Task.sleep(for: .seconds(1))
      try expect(
        api.calls("behind") == 1,
        "The place came free after 2 s. A second later, the body of the caller behind the cancelled waiter has not run.")
      try expect(api.peakInFlight == 1, "A waiter without a place left, and two bodies were inside at once. The limit was 1.")
      _ = try await behind.value
    },

    Check("L5", "whenever it is cancelled, no place is lost", .cancelAtEverySuspension) { world in
      let limiter = Limiter(1)
      let api = world.service()
      let outcome = await world.outcome { try await send(3, through: limiter, to: api) }
      if let cancelledAt = world.cancelledAt {
        try expect(
          world.now == cancelledAt,
          "Three callers were cancelled at \(World.text(cancelledAt)); the last left at \(World.text(world.now)).")
      } else {
        try expect(!threw(outcome), "Nobody was cancelled, yet `run` threw: \(outcome).")
      }

      let next = world.start("next") { try await limiter.run { try await api.call("next") } }
      try await Task.sleep(for: .seconds(1))
      try expect(
        api.calls("next") == 1, "All three callers have left, yet a new one is still waiting for the place a second later.")
      _ = try await next.value
    },

    Check("L6", "first come, first served") { world in
      let limiter = Limiter(1)
      let api = world.service()
      api.script("holder", latency: .milliseconds(100))
      let holder = world.start("holder") { try await limiter.run { try await api.call("holder") } }
      let callers = (1...5).map { number in
        world.start("caller \(number)", after: .milliseconds(number)) {
          try await limiter.run { try await api.call("caller \(number)") }
        }
      }
      _ = try await holder.value
      for caller in callers { _ = try await caller.value }
      let arrived = ["holder"] + (1...5).map { "caller \($0)" }
      try expect(
        api.order == arrived,
        "They came as \(arrived.joined(separator: ", ")); they entered as \(api.order.joined(separator: ", ")).")
    },
  ]

  /// Sends callers through the limiter, all at once; returns when the last has left.
  private static func send(_ callers: Int, through limiter: Limiter, to api: Service) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 1...callers {
        group.addTask(name: "caller \(caller)") { _ = try await limiter.run { try await api.call("caller \(caller)") } }
      }
      for try await _ in group {}
    }
  }

  private static func threw<T>(_ result: Result<T, any Error>) -> Bool {
    if case .failure = result { true } else { false }
  }
}
