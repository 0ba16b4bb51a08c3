import Practice

@main enum BackgroundTasksChecks: Exercise {
  static let checks = [
    Check("B1", "a finished task leaves `running`") { world in
      let api = world.service()
      let tasks = BackgroundTasks { _, _ in }
      try await tasks.start("sync") { try await lasting(20, "sync", api, world) }
      try await tasks.start("index") { try await lasting(40, "index", api, world) }
      await world.settle()
      try expect(world.now == .zero, "Two tasks were started at 0 ms; `start` came back at \(World.text(world.now)).")
      try expect(world.stretches(), .begin(onceEach: ["sync", "index"]), "Two tasks were started.")
      try await expectRunning(["index", "sync"], of: tasks, world, "Neither has ended.")
      try await Task.sleep(for: .milliseconds(30))
      try await expectRunning(["index"], of: tasks, world, "sync ended at 20 ms, index needs 40 ms.")
      try await Task.sleep(for: .milliseconds(30))
      try await expectRunning([], of: tasks, world, "index ended at 40 ms.")
      try expect(world.stretches(), .ended)
    },

    Check("B2", "a name that runs cannot be started") { world in
      let api = world.service()
      let tasks = BackgroundTasks { _, _ in }
      try await tasks.start("sync") { try await lasting(20, "first sync", api, world) }
      try await Task.sleep(for: .milliseconds(10))
      let second = await attempt { try await tasks.start("sync") { try await lasting(20, "second sync", api, world) } }
      try expect(second != nil, "sync was running; at 10 ms `start(\"sync\")` did not throw.")
      try await expectRunning(["sync"], of: tasks, world, "The first sync ends at 20 ms.")
      try await Task.sleep(for: .milliseconds(20))
      try expect(world.stretches(), .begin(onceEach: ["first sync"]), "sync was started a second time while it ran.")
      if let ending = world.stretches("first sync").first?.ending, ending != .completed {
        try expect(false, "The first sync was to go on when a second one was refused; it was stopped.")
      }
      let third = await attempt { try await tasks.start("sync") { try await lasting(20, "third sync", api, world) } }
      try expect(third == nil, "sync ended at 20 ms; at 30 ms `start(\"sync\")` threw \(text(third)).")
      await world.settle()
      try expect(world.stretches(), .begin(onceEach: ["first sync", "third sync"]))
      try await Task.sleep(for: .milliseconds(30))
      try expect(world.stretches(), .ended)
    },

    Check("B3", "`stop` returns when the task has ended") { world in
      let api = world.service()
      let tasks = BackgroundTasks { _, _ in }
      try await tasks.start("sync") { try await untilStopped("sync", api, world) }
      try await tasks.start("index") { try await lasting(100, "index", api, world) }
      try await Task.sleep(for: .milliseconds(10))
      try await world.learner { await tasks.stop("sync") }
      let returned = world.now
      try expect(world.stretches("sync", "index"), .begin(onceEach: ["sync", "index"]), "Two tasks were started.")
      guard let ended = world.stretches("sync").first?.ended else {
        let state = api.calls("put away") == 0 ? "it was never cancelled" : "it needs 30 ms to put things away"
        return try expect(
          false, "sync was stopped at 10 ms; `stop` returned at \(World.text(returned)), and sync was still running: \(state).")
      }
      try expect(ended == .milliseconds(40), "sync was stopped at 10 ms; it ended at \(World.text(ended)), uncancelled.")
      try expect(returned == ended, "sync ended at \(World.text(ended)); `stop` returned at \(World.text(returned)).")
      try await expectRunning(["index"], of: tasks, world, "sync was stopped.")

      await tasks.stop("sync")
      try expect(world.now == returned, "Nothing named sync ran, and it took `stop` until \(World.text(world.now)) to see that.")
      try await Task.sleep(for: .milliseconds(100))
      let index = world.stretches("index").first
      try expect(index?.ended == .milliseconds(100), "index was not stopped, and was to go on until 100 ms. It did not.")
    },

    Check("B4", "an old task does not remove its successor") { world in
      let api = world.service()
      let tasks = BackgroundTasks { _, _ in }
      try await tasks.start("sync") { try await untilStopped("old sync", api, world) }
      try await Task.sleep(for: .milliseconds(10))
      let stopper = world.start("stopper") {
        await tasks.stop("sync")
        return world.now
      }
      try await Task.sleep(for: .milliseconds(10))
      let restart = await attempt { try await tasks.start("sync") { try await lasting(100, "new sync", api, world) } }
      try expect(
        restart == nil,
        "sync was stopped at 10 ms and winds down until 40 ms; at 20 ms `start(\"sync\")` threw \(text(restart)).")
      try await expectRunning(["sync"], of: tasks, world, "A new sync was started at 20 ms.")

      try await Task.sleep(for: .milliseconds(30))
      try await expectRunning(["sync"], of: tasks, world, "The old sync ended at 40 ms, the new one runs since 20 ms.")
      let again = await attempt { try await tasks.start("sync") { try await lasting(10, "third sync", api, world) } }
      try expect(again != nil, "A sync was running since 20 ms; at 50 ms `start(\"sync\")` did not throw.")
      await tasks.stop("sync")
      try expect(
        world.stretches("new sync"), .cancelled(at: .milliseconds(50)), "sync was stopped at 50 ms, and that is the new one.")
      let returned = try await stopper.value
      try expect(
        returned == .milliseconds(40),
        "The old sync was stopped at 10 ms and ended at 40 ms; `stop` returned at \(World.text(returned)).")
    },

    Check("B5", "a failure is reported once, a cancellation never") { world in
      let api = world.service()
      let reports = world.log()
      let tasks = BackgroundTasks { name, error in reports.add("\(name): \(error)") }
      api.fail("sync", "unavailable", after: .milliseconds(10))
      try await tasks.start("sync") { try await world.observe("sync") { _ = try await api.call("sync") } }
      try await tasks.start("mail") { try await lasting(20, "mail", api, world) }
      try await tasks.start("index") { try await lasting(3_600_000, "index", api, world) }
      try await Task.sleep(for: .milliseconds(30))
      try expect(!reports.entries.isEmpty, "sync failed at 10 ms; at 30 ms `onFailure` has not been called.")
      try expect(
        reports.entries == ["sync: api sync: unavailable"],
        "sync failed at 10 ms, and nothing else did. `onFailure` was told: \(World.list(reports.entries)).")
      try await expectRunning(["index"], of: tasks, world, "sync failed at 10 ms and mail ended at 20 ms.")

      await tasks.stop("index")
      await world.settle()
      try expect(
        reports.entries.count == 1,
        "index was stopped at 30 ms, and `onFailure` was told: \(World.list(Array(reports.entries.dropFirst()))).")
    },

    Check("B6", "`shutdown` cancels all, and waits until they ended or `grace` is over") { world in
      let api = world.service()
      let reports = world.log()
      let tasks = BackgroundTasks { name, error in reports.add("\(name): \(error)") }
      try await tasks.start("sync") { try await untilStopped("sync", api, world) }
      try await tasks.start("index") { try await lasting(3_600_000, "index", api, world) }
      try await Task.sleep(for: .milliseconds(10))
      let left = try await world.learner { await tasks.shutdown(grace: .seconds(1)) }
      try expect(
        world.stretches("sync", "index"), .ended, "`shutdown` returned at \(World.text(world.now)), grace was left until 1010 ms.")
      try expect(
        world.now == .milliseconds(40),
        "sync and index were cancelled at 10 ms and had ended at 40 ms; `shutdown` returned at \(World.text(world.now)).")
      try expect(left.isEmpty, "All tasks had ended; `shutdown` returned \(World.list(left)).")
      try expect(reports.entries.isEmpty, "Nothing failed. `onFailure` was told: \(World.list(reports.entries)).")

      let idle = BackgroundTasks { _, _ in }
      let none = try await world.learner { await idle.shutdown(grace: .seconds(1)) }
      try expect(none.isEmpty, "Nothing was running; `shutdown` returned \(World.list(none)).")
      try expect(
        world.now == .milliseconds(40), "Nothing was running, and `shutdown` took \(World.text(world.now - .milliseconds(40))).")

      let others = BackgroundTasks { _, _ in }
      api.script("upload", after: world.signal("the upload is complete"), stubborn: true, mayRemain: true)
      // Its name is another task's, too, which still winds down.
      try await others.start("upload") { try await untilStopped("old upload", api, world) }
      await world.settle()
      world.start("stopper") { await others.stop("upload") }
      await world.settle()
      try await others.start("upload") { _ = try await api.call("upload") }
      try await others.start("mail") { try await untilStopped("mail", api, world) }
      await world.settle()
      let stubborn = try await world.learner { await others.shutdown(grace: .milliseconds(100)) }
      try expect(
        world.now == .milliseconds(140),
        """
        upload does not listen when it is cancelled; grace was over at 140 ms, and `shutdown` returned at \(World.text(world.now)).
        """)
      try expect(
        stubborn == ["upload"], "Only upload was still running; `shutdown` returned \(World.list(stubborn.sorted())).")
      try expect(world.stretches("mail"), .ended)
    },

    Check("B7", "nothing starts after `shutdown`") { world in
      let api = world.service()
      let tasks = BackgroundTasks { _, _ in }
      try await tasks.start("sync") { try await untilStopped("sync", api, world) }
      try await Task.sleep(for: .milliseconds(10))
      let closer = world.start("closer") { await tasks.shutdown(grace: .seconds(1)) }
      try await Task.sleep(for: .milliseconds(10))
      let during = await attempt { try await tasks.start("mail") { try await lasting(10, "mail", api, world) } }
      _ = try await closer.value
      try expect(during != nil, "`shutdown` was called at 10 ms and waits until 40 ms; at 20 ms `start(\"mail\")` did not throw.")
      let after = await attempt { try await tasks.start("index") { try await lasting(10, "index", api, world) } }
      try expect(after != nil, "`shutdown` has returned, and `start(\"index\")` did not throw.")
      await world.settle()
      try expect(world.stretches(), .begin(onceEach: ["sync"]), "What `start` refuses does not run.")
    },
  ]

  // What a task is doing when its check has failed says nothing about the answer: such calls may remain.

  /// Work of so many milliseconds.
  private static func lasting(_ milliseconds: Int, _ name: String, _ api: Service, _ world: World) async throws {
    api.script(name, latency: .milliseconds(milliseconds), mayRemain: true)
    try await world.observe(name) { _ = try await api.call(name) }
  }

  /// Work that never ends by itself, and takes 30 ms to put things away when it is cancelled.
  private static func untilStopped(_ name: String, _ api: Service, _ world: World) async throws {
    api.script(name, latency: .seconds(3_600), mayRemain: true)
    api.script("put away", latency: .milliseconds(30), stubborn: true, mayRemain: true)
    try await world.observe(name) {
      do {
        _ = try await api.call(name)
      } catch {
        _ = try? await api.call("put away")
        throw error
      }
    }
  }

  private static func expectRunning(
    _ names: [String], of tasks: BackgroundTasks, _ world: World, _ reason: String
  ) async throws {
    let running = await tasks.running.sorted()
    try expect(
      running == names,
      "\(reason) At \(World.text(world.now)), `running` was to be \(names); it is \(running).")
  }

  /// What `body` throws.
  private static func attempt(_ body: () async throws -> Void) async -> (any Error)? {
    do {
      try await body()
      return nil
    } catch {
      return error
    }
  }

  private static func text(_ error: (any Error)?) -> String { error.map { "\($0)" } ?? "nothing" }
}
