import Practice

/// The work took longer than it was given.
struct TimedOut: Error {}

@main enum SharedBudgetChecks: Exercise {
  static let steps = ["user/7", "posts/7", "comments/7"]
  static let page = ["Ada", "On looms", "Well said"]

  static let checks = [
    Check("B1", "the budget is for all steps together") { world in
      for (budget, asked) in [(500, 1), (1_000, 2), (2_000, 3)] {
        let api = service(in: world, latency: .milliseconds(900))
        let limit = Duration.milliseconds(budget)
        let run = await world.run { try await loadPage("7", budget: limit, from: api) }
        let time = run.ended - run.began
        let happened = "Steps of 900 ms, a budget of \(World.text(limit)): after \(World.text(time)) you \(text(run))."
        try expectInTurn(api)
        try expect(run.error is TimedOut, "\(happened)\(requests(api, since: run.began))")
        try expect(time == limit, "\(happened)\(requests(api, since: run.began))")
        await world.settle()
        try expect(api.stretches, .begin(inOrder: Array(steps.prefix(asked))), "The budget was \(World.text(limit)).")
        // Requests that are still under way are a leak, and reported as one.
        if let ended = api.endedAt(steps[asked - 1]).first, ended - run.began != limit {
          try expect(
            false, "The budget of \(World.text(limit)) was used up; \(steps[asked - 1]) ended only at \(World.text(ended)).")
        }
      }
    },

    Check("B2", "a page within the budget, when it is there") { world in
      let api = service(in: world, latency: .milliseconds(300))
      let run = await world.run { try await loadPage("7", budget: .milliseconds(1_000), from: api) }
      try expect(
        run.value == page, "Steps of 300 ms, a budget of 1000 ms, the answers \(World.list(page)): you \(text(run)).")
      try expect(run, .ends(at: .milliseconds(900)), "Three steps of 300 ms.")
      try expectInTurn(api)
      try expect(api.stretches, .begin(inOrder: steps))
      await world.settle()
      try expect(world.tasksAlive == 0, "You returned the page. Tasks you started that have not ended: \(world.tasksAlive).")
    },

    Check("B3", "an error of a step passes as it is") { world in
      for (index, broken) in steps.enumerated() {
        let api = service(in: world, latency: .milliseconds(100))
        api.fail(broken, after: .milliseconds(10))
        let run = await world.run { try await loadPage("7", budget: .milliseconds(1_000), from: api) }
        try expect((run.error as? Service.Failure)?.key == broken, "\(broken) failed; you \(text(run)).")
        let (time, due) = (run.ended - run.began, Duration.milliseconds(100 * index + 10))
        try expect(time == due, "\(broken) failed at \(World.text(due)); you threw at \(World.text(time)).")
        await world.settle()
        try expect(api.stretches, .begin(inOrder: Array(steps.prefix(index + 1))), "\(broken) failed.")
      }
    },

    Check("B4", "stops when its caller is cancelled, and does not call that slow", .cancelAtEverySuspension) { world in
      let api = service(in: world, latency: .milliseconds(300))
      let run = await world.run { try await loadPage("7", budget: .seconds(5), from: api) }
      try expect(run, .stopsWhenCancelled(or: page))
      if let error = run.error, let cancelled = run.cancelledAt, !(error is CancellationError) {
        try expect(
          false, "Your caller was cancelled at \(World.text(cancelled)), and 5 s were not over; you threw \(error).")
      }
      try expect(api.stretches, .noneBeginAfterCancellation(allowing: 1))
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
    },
  ]

  /// A service that knows the three answers.
  private static func service(in world: World, latency: Duration) -> Service {
    let api = world.service(latency: latency)
    for (step, answer) in zip(steps, page) { api.script(step, answer: answer) }
    return api
  }

  /// No step was asked for before the one in front of it had its answer.
  private static func expectInTurn(_ api: Service) throws {
    let requests = Array(api.stretches)
    for (earlier, later) in zip(requests, requests.dropFirst()) {
      if let ended = earlier.ended, ended <= later.began { continue }
      try expect(
        false,
        "\(later.name) was asked for at \(World.text(later.began)), and \(earlier.name) had not answered yet.")
    }
  }

  /// What was asked for, and when.
  private static func requests(_ api: Service, since start: Duration) -> String {
    " You asked for \(World.list(api.stretches.map { "\($0.name) at \(World.text($0.began - start))" }))."
  }

  private static func text(_ run: World.Run<[String]>) -> String {
    run.value.map { "returned \($0.count) of 3 answers, \(World.list($0))" } ?? run.summary
  }
}
