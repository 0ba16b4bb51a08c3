import Practice

/// What a simulated service does: each of these passes.
let serviceScenarios: [String: [Check]] = [
  "service-answers": [
    Check("C1", "an unscripted key is answered after the latency", .schedules(5)) { world in
      let api = world.service(latency: .milliseconds(20))
      let answer = try await api.call("users/1")
      try expect(answer == "answer to users/1", "got \(answer)")
      try expect(world.now == .milliseconds(20), "took \(world.now)")
      try expect((api.calls, api.completed, api.inFlight, api.peakInFlight) == (1, 1, 0, 1), "counted wrongly")
      try expect(api.startedAt("users/1") == [.zero], "started at \(api.startedAt("users/1"))")
    },
    Check("C2", "no latency is no time", .schedules(5)) { world in
      let api = Service("api")
      _ = try await api.call("a")
      try expect(world.now == .zero, "took \(world.now)")
    },
  ],
  "service-script": [
    Check("C1", "a rule for an attempt goes before one for the key, and that before one for all", .schedules(5)) { world in
      let api = world.service()
      api.script(answer: "any")
      api.script("a", answer: "mine", latency: .milliseconds(5))
      api.script("a", attempt: 2, answer: "second")
      var answers: [String] = []
      for key in ["b", "a", "a", "a"] { answers.append(try await api.call(key)) }
      try expect(answers == ["any", "mine", "second", "mine"], "got \(answers)")
      try expect(world.now == .milliseconds(20 + 5 + 20 + 5), "took \(world.now)")
      try expect(api.order == ["b", "a", "a", "a"], "order \(api.order)")
    },
    Check("C2", "a key that was told to fail fails, when it was told to", .schedules(5)) { world in
      let api = world.service()
      api.fail("a", "gone", after: .milliseconds(10))
      do {
        _ = try await api.call("a")
        try expect(false, "it did not fail")
      } catch let failure as Service.Failure {
        try expect("\(failure)" == "api a: gone", "\(failure)")
      }
      try expect(world.now == .milliseconds(10), "took \(world.now)")
      try expect((api.failed, api.inFlight, api.completed) == (1, 0, 0), "counted wrongly")
    },
  ],
  "service-latency-is-drawn": [
    Check("C1", "latencies lie in their range and differ", .schedules(20), .racing(20)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(1000)))
      var times: Set<Duration> = []
      for number in 1...5 {
        let start = world.now
        _ = try await api.call("\(number)")
        let took = world.now - start
        try expect(took >= .milliseconds(10), "took \(took)")
        times.insert(took)
      }
      try expect(times.count > 1, "all took \(times)")
    }
  ],
  "service-holds": [
    Check("C1", "calls in flight together open the gate", .schedules(20), .racing(20)) { world in
      let api = world.service()
      api.script(until: world.gate(3))
      try await withThrowingTaskGroup(of: String.self) { group in
        for key in ["a", "b", "c"] { group.addTask { try await api.call(key) } }
        try await group.waitForAll()
      }
      try expect(api.peakInFlight == 3, "peak \(api.peakInFlight)")
    },
    Check("C2", "an answer is held back until the signal, or for its latency if that is longer", .schedules(20)) { world in
      let (api, late) = (world.service(), world.signal("later"))
      api.script("a", after: late)
      world.start("sets it", after: .milliseconds(50)) { late.set() }
      _ = try await api.call("a")
      try expect(world.now == .milliseconds(50), "answered at \(world.now)")
      _ = try await api.call("a")
      try expect(world.now == .milliseconds(70), "answered at \(world.now)")
    },
  ],
  "service-cancelled": [
    Check("C1", "a cancelled caller leaves at that instant", .schedules(20)) { world in
      let api = world.service(latency: .seconds(3600))
      let caller = world.start("caller") { try await api.call("a") }
      try await Task.sleep(for: .milliseconds(10))
      caller.cancel()
      guard case .failure(let error) = await caller.result, error is CancellationError else { return try expect(false, "no error") }
      try expect(world.now == .milliseconds(10), "left at \(world.now)")
      try expect((api.calls, api.cancelled, api.inFlight) == (1, 1, 0), "counted wrongly")
    },
    Check("C2", "a call begun by a cancelled task counts as begun and as cancelled", .schedules(20)) { world in
      let api = world.service()
      let caller = world.start("caller") {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await api.call("a")
      }
      _ = await caller.result
      try expect((api.calls, api.cancelled, api.inFlight) == (1, 1, 0), "counted wrongly")
      try expect(world.now == .zero, "took \(world.now)")
    },
    Check("C3", "a stubborn call goes on", .schedules(20)) { world in
      let (api, late) = (world.service(latency: .milliseconds(20)), world.signal("late"))
      api.script("slow", latency: .milliseconds(100), stubborn: true)
      api.script("held", after: late, stubborn: true)
      let callers = ["slow", "held"].map { key in world.start(key) { try await api.call(key) } }
      world.start("sets it", after: .milliseconds(200)) { late.set() }
      try await Task.sleep(for: .milliseconds(10))
      for caller in callers { caller.cancel() }
      let answer = try await callers[0].value
      try expect(answer == "answer to slow" && world.now == .milliseconds(100), "\(answer) at \(world.now)")
      _ = try await callers[1].value
      try expect(world.now == .milliseconds(200), "at \(world.now)")
      try expect((api.completed, api.cancelled) == (2, 0), "counted wrongly")
    },
  ],
]
