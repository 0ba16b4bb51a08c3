import Practice
import Synchronization

/// What the work of an item throws.
final class Unprocessable: Error, CustomStringConvertible {
  let item: Int
  /// Called when nobody holds the error any more, by the task that was the last to.
  private let letGo: (@Sendable () -> Void)?

  init(item: Int, letGo: (@Sendable () -> Void)? = nil) {
    self.item = item
    self.letGo = letGo
  }

  deinit { letGo?() }

  var description: String { "the error of item \(item)" }
}

@main enum ProcessAllChecks: Exercise {
  static let checks = [
    Check("C1", "every item once, all done on return", .racing(500)) { world in
      let items = [3, 1, 4, 8, 5, 7, 2, 6]
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      try await world.learner {
        try await processAll(items) { _ = try await api.call("item \($0)") }
      }
      let undone = api.stretches.filter { $0.ending == nil }.map(\.name)
      try expect(undone.isEmpty, "You returned, and the work was still going on for \(World.list(undone)).")
      try expect(api.stretches, .begin(onceEach: items.map { "item \($0)" }))

      try await world.learner {
        try await processAll([]) { _ = try await api.call("item \($0)") }
      }
      try expect(api.calls == items.count, "There were no items, and `work` was called.")
    },

    Check("C2", "all items at the same time", .schedules(200), .racing(300)) { world in
      let api = world.service()
      api.script(until: world.gate(5, "items"))
      try await world.learner {
        try await processAll([1, 2, 3, 4, 5]) { _ = try await api.call("item \($0)") }
      }
      try expect(api.stretches, .begin(onceEach: (1...5).map { "item \($0)" }))
    },

    Check("C3", "the first error ends it at once") { world in
      let lastHolder = Mutex<Int?>(nil)
      let worker = Mutex<Int?>(nil)
      let run = await world.run {
        try await processAll([1, 2, 3, 4, 5]) { item in
          try await world.observe("item \(item)") {
            try await Task.sleep(for: [3: .milliseconds(10), 5: .milliseconds(5)][item] ?? .seconds(3_600))
            guard item == 3 else { return }
            worker.withLock { $0 = currentTask }
            throw Unprocessable(item: 3) { lastHolder.withLock { $0 = currentTask } }
          }
        }
      }
      let failed = "Item 5 was done at 5 ms, item 3 failed at 10 ms, the others need an hour."
      if run.error == nil {
        let fate =
          lastHolder.withLock { $0 } == worker.withLock { $0 }
          ? "The task that worked on item 3 has caught its error." : "The error left its task, and nobody asked for it."
        try expect(false, "\(failed) At \(World.text(run.ended)) you returned and threw nothing. \(fate)")
      }
      try expect(
        (run.error as? Unprocessable)?.item == 3, "\(failed) At \(World.text(run.ended)) you \(run.summary).")
      try expect(run, .ends(at: .milliseconds(10)), "\(failed) You threw its error, but not then.")
      await world.settle()
      let others = world.stretches("item 1", "item 2", "item 4")
      try expect(others, .cancelled(at: .milliseconds(10)), "Item 3 failed at 10 ms.")
    },

    Check("C4", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let run = await world.run {
        try await processAll([1, 2, 3]) { item in
          try await world.observe("item \(item)") { try await Task.sleep(for: .milliseconds(100 * item)) }
        }
      }
      try expect(run, .stopsWhenCancelled())
      await world.settle()
      try expect(world.stretches(), .ended, "Your caller was cancelled.")
      guard run.error == nil else { return }
      let undone = (1...3).filter { item in !world.stretches("item \(item)").contains { $0.ending == .completed } }
      try expect(
        undone.isEmpty,
        "Your caller was cancelled. You returned and threw nothing, and this was not done: \(World.list(undone.map { "item \($0)" }))."
      )
    },

    Check("C5", "waits for one that takes its time to stop") { world in
      let run = await world.run {
        try await processAll([1, 2, 3]) { item in
          try await world.observe("item \(item)") {
            if item == 3 {
              try await Task.sleep(for: .milliseconds(10))
              throw Unprocessable(item: 3)
            }
            do {
              try await Task.sleep(for: .seconds(3_600))
            } catch {
              // A task of its own is not cancelled with this one.
              if item == 1 { await Task { try? await Task.sleep(for: .milliseconds(20)) }.value }
              throw error
            }
          }
        }
      }
      let running = world.stretches().filter { $0.ending == nil }.map(\.name)
      try expect(
        running.isEmpty,
        "Item 3 failed at 10 ms, and item 1 needs 20 ms to stop. At \(World.text(run.ended)) you \(run.summary), with work still going on for \(World.list(running))."
      )
      try expect((run.error as? Unprocessable)?.item == 3, "Item 3 failed; you \(run.summary).")
      try expect(run, .ends(at: .milliseconds(30)), "Item 3 failed at 10 ms, and item 1 needs 20 ms to stop.")
    },
  ]

  /// Which task this is; `nil` outside of tasks.
  private static var currentTask: Int? { withUnsafeCurrentTask { $0?.hashValue } }
}
