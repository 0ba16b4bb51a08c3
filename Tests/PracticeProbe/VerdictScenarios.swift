import Practice

/// How checks end.
let verdictScenarios: [String: [Check]] = [
  "passes": [
    Check("C1", "holds", .schedules(30), .racing(20), .fair) { _ in },
    Check("C2", "holds as well", .cancelAtEverySuspension) { world in try await world.learner { await Task.yield() } },
  ],
  "fails-second": [
    Check("C1", "holds", .schedules(3)) { _ in },
    Check("C2", "one is two", .schedules(3)) { _ in try expect(1 == 2, "One is not two.") },
    Check("C3", "is not tried", .schedules(3)) { _ in },
  ],
  "fails-sometimes": [
    Check("C1", "first come first served") { world in
      let log = world.log()
      await withDiscardingTaskGroup { group in
        for number in 1...4 { group.addTask { log.add("\(number)") } }
      }
      try expect(log.entries == ["1", "2", "3", "4"], "The order was \(log.entries).")
    }
  ],
  "fails-racing": [
    Check("C1", "work beats the clock", .racing(500)) { world in
      let log = world.log()
      let timeout = world.start("timeout") {
        try await Task.sleep(for: .milliseconds(1))
        log.add("timeout")
      }
      for _ in 1...4 { await Task.yield() }
      log.add("work")
      _ = await timeout.result
      try expect(log.entries.first == "work", "The timeout came first.")
    }
  ],
  "work-beats-the-clock": [
    Check("C1", "work beats the clock where it does not race", .schedules(300)) { world in
      let log = world.log()
      let timeout = world.start("timeout") {
        try await Task.sleep(for: .milliseconds(1))
        log.add("timeout")
      }
      for _ in 1...4 { await Task.yield() }
      log.add("work")
      _ = await timeout.result
      try expect(log.entries.first == "work", "The timeout came first.")
    }
  ],
  "one-core": [
    Check("C1", "computes beside itself", .schedules(5)) { world in
      await withDiscardingTaskGroup { group in
        for _ in 1...2 { group.addTask { compute(.milliseconds(100)) } }
      }
      try expect(world.now == .milliseconds(100), "It took \(world.now).")
    }
  ],
  "throws": [
    Check("C1", "gets an answer") { world in
      let api = world.service()
      api.fail("a")
      _ = try await world.learner { try await api.call("a") }
    }
  ],
  "leaks": [
    Check("C1", "leaves nothing behind") { world in
      let api = world.service(latency: .seconds(1))
      _ = try await world.learner { _ = Task { try? await api.call("a") } }
    }
  ],
  "own-tasks-may-go-on": [
    Check("C1", "a check's own task may have no end", .schedules(5)) { world in
      world.start("heartbeat") { while true { try await Task.sleep(for: .milliseconds(5)) } }
      try await world.learner { try await Task.sleep(for: .milliseconds(12)) }
    },
    Check("C2", "a check's own tasks may keep cores", .schedules(5)) { world in
      for number in 1...3 { world.start("busy \(number)") { @MainActor in compute(.seconds(1)) } }
      for number in 4...5 { world.start("busy \(number)") { compute(.seconds(1)) } }
      try await world.learner { await Task.detached { @MainActor in }.value }
    },
  ],
  "own-task-is-deaf": [
    Check("C1", "a check's own task has to end when it is cancelled", .schedules(5)) { world in
      let api = world.service()
      api.script(stubborn: true)
      world.start("deaf") { while true { _ = try await api.call("a") } }
      try await world.learner { await Task.yield() }
    }
  ],
  "own-tasks-may-stay": [
    Check("C1", "a check's own tasks are no leak", .schedules(5)) { world in
      world.start("sleeper") { try await Task.sleep(for: .seconds(3600)) }
      world.start("failing") { throw CancellationError() }
      await Task.yield()
      try expect(world.tasksAlive == 0, "\(world.tasksAlive) alive")
    }
  ],
]
