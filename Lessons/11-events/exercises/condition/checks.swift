import Practice
import Synchronization

@main enum ConditionChecks: Exercise {
  /// Nobody who looks every few milliseconds looks now.
  private static let instant = Duration.microseconds(50_300)

  static let checks = [
    Check("O1", "whoever can go, goes") { world in
      let stock = Stock()
      take("needs 5", 5, from: stock, after: .milliseconds(1), in: world)
      world.start("adds 1", after: instant) { await stock.add(1) }
      world.start("adds 5", after: instant + .milliseconds(50)) { await stock.add(5) }
      _ = await world.run {
        try await Task.sleep(for: .milliseconds(2))
        try await world.observe("needs 1") { try await stock.take(1) }
      }
      try await Task.sleep(for: .seconds(1))
      if let early = world.stretches("needs 5").first, early.ending == .completed, let at = early.ended,
        at < instant + .milliseconds(50)
      {
        try expect(false, "\"needs 5\" went on at \(World.text(at)), when \(at < instant ? "nothing" : "only 1") had been added.")
      }
      try expectServed("needs 1", at: instant, "One was added", in: world)
      try expectServed("needs 5", at: instant + .milliseconds(50), "Five were added", in: world)

      take("next", 1, from: stock, in: world)
      try await Task.sleep(for: .milliseconds(100))
      if let ended = world.stretches("next").first?.ended {
        try expect(
          false, "Six were added and six were taken. \"next\" asked for 1 more, and went on at \(World.text(ended)).")
      }
      let now = world.now
      await stock.add(1)
      await world.settle()
      try expectServed("next", at: now, "Another one was added", in: world)
    },

    Check("O2", "never more is taken than was added", .racing(500)) { world in
      let stock = Stock()
      let books = Books()
      let run = await world.run {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for (number, n) in [1, 2, 3, 1, 2, 3].enumerated() {
            group.addTask(name: "takes \(n) (\(number + 1))") {
              try await stock.take(n)
              books.taken(n)
            }
          }
          for number in 1...6 {
            group.addTask(name: "adds 2 (\(number))") {
              try await Task.sleep(for: .milliseconds(10 * number))
              books.adds(2)
              await stock.add(2)
            }
          }
          for try await _ in group {}
        }
      }
      try expect(run.error == nil, "Nobody was cancelled, and `take` \(run.summary).")
      if let (added, taken) = books.overdrawn {
        try expect(false, "At one moment \(added) had been added, and \(taken) had been taken.")
      }
    },

    Check("O3", "who is cancelled leaves at once and takes nothing", .schedules(200), .cancelAtEverySuspension) { world in
      let stock = Stock()
      let leaver = take("leaver", 2, from: stock, after: .milliseconds(1), in: world)
      world.start("cancel", after: .milliseconds(10)) { leaver.cancel() }
      world.start("adds 3", after: instant) { await stock.add(3) }
      let run = await world.run { try await stock.take(3) }
      try await Task.sleep(for: .seconds(1))

      guard let left = world.stretches("leaver").first, let leftAt = left.ended else {
        return try expect(false, "One who waited was cancelled at 10 ms, and never left.")
      }
      try expect(
        leftAt == .milliseconds(10), "One who waited was cancelled at 10 ms, and left at \(World.text(leftAt)).")
      try expect(
        left.ending == .cancelled,
        "One who waited was cancelled at 10 ms, with nothing in stock, and `take` did not throw CancellationError.")

      if let cancelled = run.cancelledAt, cancelled < instant {
        try expect(
          run.ended == cancelled,
          "One who waited was cancelled at \(World.text(cancelled)), and left at \(World.text(run.ended)).")
        try expect(
          run.error is CancellationError,
          "One who waited was cancelled at \(World.text(cancelled)), with nothing in stock: `take` was to throw CancellationError; it \(run.summary)."
        )
      } else {
        try expect(
          run.cancelledAt != nil || run.error == nil,
          "One who waited was cancelled at 10 ms. Another one, who was not, \(run.summary) at \(World.text(run.ended)).")
        try expect(
          run.ended == instant,
          "Three were added at \(World.text(instant)); the one who needs 3 went on at \(World.text(run.ended)).")
      }

      // Whoever left with an error has left the three behind.
      if run.error == nil { await stock.add(3) }
      let now = world.now
      take("next", 3, from: stock, in: world)
      await world.settle()
      let story =
        run.error == nil
        ? "Three were added and taken; then three were added again"
        : "Three were added after everybody who waited had been cancelled and had left"
      try expectServed("next", at: now, story, in: world)
    },
  ]

  /// A task of the check's own that takes `n`, as a stretch of its name.
  @discardableResult
  private static func take(
    _ name: String, _ n: Int, from stock: Stock, after delay: Duration = .zero, in world: World
  ) -> Task<Void, any Error> {
    world.start(name, after: delay) { try await world.observe(name) { try await stock.take(n) } }
  }

  private static func expectServed(_ name: String, at instant: Duration, _ story: String, in world: World) throws {
    guard let stretch = world.stretches(name).first, let ended = stretch.ended else {
      return try expect(
        false, "\(story) at \(World.text(instant)). \"\(name)\" still waits at \(World.text(world.now)).")
    }
    try expect(stretch.ending == .completed, "\"\(name)\" was not cancelled, yet `take` threw at \(World.text(ended)).")
    try expect(
      ended == instant, "\(story) at \(World.text(instant)). \"\(name)\" went on at \(World.text(ended)).")
  }
}

/// What has been added and taken so far.
private final class Books: Sendable {
  private struct State {
    var (added, taken) = (0, 0)
    var overdrawn: (added: Int, taken: Int)?
  }

  private let state = Mutex(State())

  /// Called before it is added, so that nobody takes what is not in the books.
  func adds(_ n: Int) { state.withLock { $0.added += n } }

  func taken(_ n: Int) {
    state.withLock { state in
      state.taken += n
      if state.taken > state.added, state.overdrawn == nil { state.overdrawn = (state.added, state.taken) }
    }
  }

  /// What had been added and taken when for the first time more was taken than added.
  var overdrawn: (added: Int, taken: Int)? { state.withLock { $0.overdrawn } }
}
