import Practice

@main enum EventChecks: Exercise {
  /// No waiter that looks every few milliseconds looks at this one.
  private static let instant = Duration.microseconds(105_300)

  static let checks = [
    Check("E1", "all waiters pass at the instant of `set`") { world in
      let event = Event()
      wait("waiter 1", for: event, from: .milliseconds(1), in: world)
      wait("waiter 2", for: event, from: .milliseconds(2), in: world)
      world.start("setter", after: instant) { await event.set() }
      _ = await world.run {
        try await Task.sleep(for: .milliseconds(3))
        try await world.observe("waiter 3") { try await event.wait() }
      }
      try await Task.sleep(for: .seconds(1))
      try expectPassed(["waiter 1", "waiter 2", "waiter 3"], at: instant, in: world)
    },

    Check("E2", "what was set stays set, until it is cleared") { world in
      let event = Event()
      await event.set()
      wait("latecomer", for: event, from: .milliseconds(10), in: world)
      wait("next one", for: event, from: .milliseconds(20), in: world)
      try await Task.sleep(for: .milliseconds(30))
      for (name, time) in [("latecomer", 10), ("next one", 20)] {
        guard let stretch = world.stretches(name).first, let passed = stretch.ended else {
          return try expect(
            false, "The event was set at 0, and nobody cleared it. The \(name) came at \(time) ms and still waits at 30.")
        }
        try expect(
          passed == .milliseconds(time),
          "The event was set at 0. The \(name) came at \(time) ms, and passed only at \(World.text(passed)).")
      }

      await event.clear()
      wait("newcomer", for: event, from: .milliseconds(10), in: world)
      try await Task.sleep(for: .seconds(1))
      if let passed = world.stretches("newcomer").first?.ended {
        try expect(
          false, "The event was cleared at 30 ms; a newcomer came at 40 and passed at \(World.text(passed)), with nothing set.")
      }
      let again = world.now
      await event.set()
      await world.settle()
      try expectPassed(["newcomer"], at: again, in: world)
    },

    Check("E3", "to set it twice changes nothing") { world in
      let event = Event()
      for name in ["waiter 1", "waiter 2"] { wait(name, for: event, from: .milliseconds(1), in: world) }
      try await Task.sleep(for: .milliseconds(10))
      let run = await world.run {
        await withDiscardingTaskGroup { group in
          for number in 1...2 { group.addTask(name: "setter \(number)") { await event.set() } }
        }
        try await event.wait()
      }
      try expect(run.error == nil, "The event was set, nobody was cancelled, and `wait` \(run.summary).")
      await event.set()

      await event.clear()
      wait("newcomer", for: event, from: .milliseconds(1), in: world)
      try await Task.sleep(for: .milliseconds(10))
      try expect(
        world.stretches("newcomer").allSatisfy { $0.ended == nil },
        "Set three times and then cleared, the event let a newcomer pass: one `clear` is enough, however often it was set.")
      await event.set()
      await event.set()
      try await Task.sleep(for: .milliseconds(10))
      for name in ["waiter 1", "waiter 2", "newcomer"] {
        try expect(
          world.stretches(name).first?.ending == .completed, "The event was set twice in a row; \(name) did not pass.")
      }
    },

    Check("E4", "a cancelled waiter leaves at once, the others stay", .schedules(200), .cancelAtEverySuspension) { world in
      let event = Event()
      wait("other", for: event, from: .milliseconds(1), in: world)
      let leaver = wait("leaver", for: event, from: .milliseconds(2), in: world)
      world.start("cancel", after: .milliseconds(20)) { leaver.cancel() }
      world.start("setter", after: instant) { await event.set() }
      let run = await world.run { try await event.wait() }

      try await Task.sleep(for: .seconds(1))
      if let cancelled = run.cancelledAt, cancelled < instant {
        try expect(
          run.ended == cancelled,
          "A waiter was cancelled at \(World.text(cancelled)), and left at \(World.text(run.ended)).")
        try expect(
          run.error is CancellationError,
          "A waiter was cancelled at \(World.text(cancelled)), before `set`: it was to throw CancellationError, and \(run.summary)."
        )
      } else {
        try expect(
          run.cancelledAt != nil || run.error == nil,
          "One waiter was cancelled at 20 ms. Another one, which was not, \(run.summary) at \(World.text(run.ended)).")
        try expect(
          run.ended == instant, "`set` was called at \(World.text(instant)); a waiter passed at \(World.text(run.ended)).")
      }

      guard let left = world.stretches("leaver").first, let leftAt = left.ended else {
        return try expect(false, "A waiter that had waited since 2 ms was cancelled at 20, and never left.")
      }
      try expect(
        leftAt == .milliseconds(20),
        "A waiter that had waited since 2 ms was cancelled at 20, and left at \(World.text(leftAt)).")
      try expect(
        left.ending == .cancelled, "A waiter was cancelled at 20 ms, with nothing set, and `wait` did not throw CancellationError.")
      try expectPassed(["other"], at: instant, in: world)
    },
  ]

  /// A task of the check's own that waits for `event`, as a stretch of its name.
  @discardableResult
  private static func wait(
    _ name: String, for event: Event, from delay: Duration, in world: World
  ) -> Task<Void, any Error> {
    world.start(name, after: delay) { try await world.observe(name) { try await event.wait() } }
  }

  private static func expectPassed(_ names: [String], at instant: Duration, in world: World) throws {
    var waiting: [String] = []
    for name in names {
      guard let stretch = world.stretches(name).first, let ended = stretch.ended else {
        waiting.append(name)
        continue
      }
      try expect(
        stretch.ending == .completed, "\(name) was not cancelled, yet `wait` threw at \(World.text(ended)).")
      try expect(
        ended >= instant, "`set` is called at \(World.text(instant)); \(name) passed at \(World.text(ended)), before it.")
      try expect(
        ended == instant,
        "`set` was called at \(World.text(instant)); \(name) passed at \(World.text(ended)), \(World.text(ended - instant)) later.")
    }
    try expect(
      waiting.isEmpty,
      "`set` was called at \(World.text(instant)), and \(World.list(waiting)) still \(waiting.count == 1 ? "waits" : "wait") at \(World.text(world.now))."
    )
  }
}
