import Practice

/// Gates, signals, and what is said when nobody opens them.
let gateScenarios: [String: [Check]] = [
  "gate-serial": [
    Check("C1", "all at once", .schedules(200)) { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner {
        for key in ["a", "b", "c"] { _ = try await api.call(key) }
      }
    }
  ],
  "gate-too-few-bodies": [
    Check("C1", "three inside") { world in
      let gate = world.gate(3, "callers")
      _ = try await world.learner {
        async let first: Void = gate.arrive()
        async let second: Void = gate.arrive()
        _ = try await (first, second)
      }
    }
  ],
  "signal-never-set": [
    Check("C1", "the rest are answered first") { world in
      let api = world.service()
      api.script("a", after: world.signal("the others are answered"))
      _ = try await world.learner { try await api.call("a") }
    }
  ],
  "own-task-stuck": [
    Check("C1", "serves the next caller") { world in
      let next = world.start("next caller") { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
      try await next.value
    }
  ],
  "gate-waits": [
    Check("C1", "a gate lets its arrivals through together and stays open", .schedules(50), .racing(50)) { world in
      let (gate, log) = (world.gate(3), world.log())
      await withDiscardingTaskGroup { group in
        for number in 1...3 {
          group.addTask {
            log.add("in \(number)")
            try? await gate.arrive()
            log.add("out")
          }
        }
      }
      try expect(log.entries.prefix(3).allSatisfy { $0.hasPrefix("in") }, "\(log.entries)")
      try await gate.arrive()
      try expect(gate.isOpen && gate.arrived == 4, "\(gate.arrived) arrived")
    },
    Check("C2", "who is cancelled at a gate or a signal leaves at once, and no longer counts", .schedules(100)) { world in
      let (gate, signal) = (world.gate(2), world.signal("set"))
      let waiters = [
        world.start("at the gate") { try await gate.arrive() }, world.start("at the signal") { try await signal.wait() },
        world.start("cancelled before") {
          withUnsafeCurrentTask { $0?.cancel() }
          try await gate.arrive()
        },
      ]
      world.start("canceller", after: .milliseconds(1)) { for waiter in waiters { waiter.cancel() } }
      for waiter in waiters {
        let result = await waiter.result
        guard case .failure(let error) = result, error is CancellationError else { return try expect(false, "\(result)") }
      }
      try expect(world.now <= .milliseconds(1), "at \(world.now)")
      try expect(gate.arrived == 0 && !gate.isOpen && !signal.isSet, "\(gate.arrived) arrived")
      signal.set()
      try await signal.wait()
      try expect(signal.isSet, "not set")
    },
    Check("C3", "cancellation and opening race without losing anyone", .racing(300)) { world in
      let signal = world.signal("set")
      let waiters = (1...4).map { number in world.start("waiter \(number)") { try await signal.wait() } }
      world.start("canceller") { for waiter in waiters { waiter.cancel() } }
      world.start("setter") { signal.set() }
      for waiter in waiters { _ = await waiter.result }
    },
  ],
]
