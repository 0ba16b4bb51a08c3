import Practice

@main enum BarrierChecks: Exercise {
  /// When the round is completed. Nobody who looks every few milliseconds looks now.
  private static let instant = Duration.microseconds(50_300)

  static let checks = [
    Check("R1", "nobody begins a phase before all have ended the one before", .racing(600)) { world in
      let barrier = Barrier(parties: 3)
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
      let workers = ["worker 1", "worker 2", "worker 3"]
      let run = await world.run {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for worker in workers {
            group.addTask(name: worker) {
              for phase in 1...3 {
                _ = try await api.call("\(worker), phase \(phase)")
                try await barrier.arrive()
              }
            }
          }
          for try await _ in group {}
        }
      }
      try expect(run.error == nil, "Nobody was cancelled, and `arrive` \(run.summary).")
      try expect(api.stretches, .begin(onceEach: workers.flatMap { worker in (1...3).map { "\(worker), phase \($0)" } }))
      for phase in 1...2 {
        for (worker, other) in workers.flatMap({ worker in workers.map { (worker, $0) } }) {
          try expect(api.stretches("\(worker), phase \(phase)"), .before(api.stretches("\(other), phase \(phase + 1)")))
        }
      }
    },

    Check("R2", "who is cancelled leaves at once and is not counted", .schedules(200), .cancelAtEverySuspension) { world in
      // One more than are there while the leaver is: a cancelled task is never the last to arrive, where it would be up to the answer.
      let barrier = Barrier(parties: 4)
      arrive("first", at: barrier, from: .milliseconds(1), in: world)
      let leaver = arrive("leaver", at: barrier, from: .milliseconds(2), in: world)
      world.start("cancel", after: .milliseconds(10)) { leaver.cancel() }
      arrive("third", at: barrier, from: .milliseconds(30), in: world)
      arrive("fourth", at: barrier, from: instant, in: world)
      let run = await world.run {
        // Cancelled in its sleep, it arrives all the same, as a task that is cancelled.
        try? await Task.sleep(for: .milliseconds(20))
        try await barrier.arrive()
      }
      try await Task.sleep(for: .seconds(1))

      try expectLeft("leaver", cancelled: .milliseconds(10), in: world)
      if let cancelled = run.cancelledAt, cancelled < instant {
        try expect(
          run.ended == cancelled,
          "A task was cancelled at \(World.text(cancelled)), before the round was complete; it left at \(World.text(run.ended)).")
        try expect(
          run.error is CancellationError,
          "A task was cancelled at \(World.text(cancelled)), before the round was complete: `arrive` was to throw CancellationError; it \(run.summary)."
        )
        try expectWaiting(["first", "third", "fourth"], "Three of four are there, the others have left.", in: world)
        let now = world.now
        arrive("replacement", at: barrier, in: world)
        await world.settle()
        try expectPassed(["first", "third", "fourth", "replacement"], at: now, in: world)
      } else {
        try expect(
          run.cancelledAt != nil || run.error == nil,
          "One task was cancelled at 10 ms. Another one, which was not, \(run.summary) at \(World.text(run.ended)).")
        try expect(
          run.ended >= instant,
          "Of four parties one had left at 10 ms, and the fourth was still to come; yet a task that had arrived went on at \(World.text(run.ended))."
        )
        try expect(
          run.ended == instant,
          "The last of four arrived at \(World.text(instant)); a task that waited for it went on at \(World.text(run.ended)).")
        try expectPassed(["first", "third", "fourth"], at: instant, in: world)
      }

      let second = ["fifth", "sixth", "seventh"]
      for name in second { arrive(name, at: barrier, in: world) }
      try await Task.sleep(for: .milliseconds(100))
      try expectWaiting(second, "The next round has begun, and three of four are there.", in: world)
      let now = world.now
      arrive("eighth", at: barrier, in: world)
      await world.settle()
      try expectPassed(second + ["eighth"], at: now, in: world)
    },

    Check("R3", "a barrier for one never waits") { world in
      let barrier = Barrier(parties: 1)
      let run = await world.run { for _ in 1...3 { try await barrier.arrive() } }
      try expect(run.error == nil, "With `parties: 1`, nobody was cancelled, and `arrive` \(run.summary).")
      try expect(run, .ends(at: .zero), "With `parties: 1`, each one who arrives is the last.")
    },
  ]

  /// A task of the check's own that arrives at `barrier`, as a stretch of its name.
  @discardableResult
  private static func arrive(
    _ name: String, at barrier: Barrier, from delay: Duration = .zero, in world: World
  ) -> Task<Void, any Error> {
    world.start(name, after: delay) { try await world.observe(name) { try await barrier.arrive() } }
  }

  private static func expectLeft(_ name: String, cancelled: Duration, in world: World) throws {
    guard let stretch = world.stretches(name).first, let ended = stretch.ended else {
      return try expect(false, "The \(name) waited, was cancelled at \(World.text(cancelled)), and never left.")
    }
    try expect(
      ended == cancelled,
      "The \(name) waited, was cancelled at \(World.text(cancelled)), and left at \(World.text(ended)).")
    try expect(
      stretch.ending == .cancelled,
      "The \(name) was cancelled before the round was complete, and `arrive` did not throw CancellationError.")
  }

  private static func expectWaiting(_ names: [String], _ state: String, in world: World) throws {
    for name in names {
      guard let ended = world.stretches(name).first?.ended else { continue }
      try expect(false, "\(state) Yet the \(name) went on at \(World.text(ended)).")
    }
  }

  private static func expectPassed(_ names: [String], at instant: Duration, in world: World) throws {
    for name in names {
      guard let stretch = world.stretches(name).first, let ended = stretch.ended else {
        return try expect(
          false,
          "With the last arrival at \(World.text(instant)) four were there, \(World.list(names)) among them; the \(name) still waits at \(World.text(world.now))."
        )
      }
      try expect(stretch.ending == .completed, "The \(name) was not cancelled, yet `arrive` threw at \(World.text(ended)).")
      try expect(
        ended == instant,
        "The round was complete at \(World.text(instant)); the \(name) went on at \(World.text(ended)).")
    }
  }
}
