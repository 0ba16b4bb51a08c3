import Practice

protocol Counting: Sendable {
  func add(_ number: Int) async
  func total() async -> Int
}

@main enum Counter: Exercise {
  static let checks = [
    Check("C1", "nothing is lost", .schedules(20), .racing(20)) { world in
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(40)))
      let counter = makeCounter()
      try await world.learner {
        try await withThrowingTaskGroup { group in
          for number in 1...12 {
            group.addTask {
              _ = try await api.call("\(number)")
              await counter.add(number)
            }
          }
          try await group.waitForAll()
        }
      }
      let total = await counter.total()
      try expect(total == 78, "The numbers from 1 to 12 were added; the total is \(total), not 78.")
    },

    Check("C2", "tasks that wait for each other count", .schedules(20)) { world in
      let (gate, done, log) = (world.gate(3), world.signal("all have counted"), world.log())
      let counter = makeCounter()
      world.start("watcher", after: .hours(2)) {
        try await done.wait()
        log.add("done")
      }
      try await world.learner {
        async let first: Void = arriveAndAdd(counter, gate)
        async let second: Void = arriveAndAdd(counter, gate)
        async let third: Void = arriveAndAdd(counter, gate)
        _ = try await (first, second, third)
      }
      done.set()
      let total = await counter.total()
      try expect(total == 3, "Three tasks added 1 each; the total is \(total).")
    },
  ]

  static func arriveAndAdd(_ counter: any Counting, _ gate: World.Gate) async throws {
    try await gate.arrive()
    await counter.add(1)
  }
}

extension Duration {
  static func hours(_ hours: Int) -> Duration { .seconds(3_600 * hours) }
}
