import Practice

/// What is saved.
struct Document: Sendable {
  let title: String
}

/// Where documents are kept.
struct Store: Sendable {
  fileprivate let steps: Service

  /// Takes 20 ms and may be given up.
  func prepare(_ doc: Document) async throws { _ = try await steps.call("prepare \(doc.title)") }

  /// Takes 30 ms. Cut in the middle, it leaves half a document.
  func commit(_ doc: Document) async throws { _ = try await steps.call("commit \(doc.title)") }
}

@main enum FinishWritingChecks: Exercise {
  static var doc: Document { Document(title: "letter") }
  static let prepare = "prepare letter"
  static let commit = "commit letter"

  static let checks = [
    Check("W1", "a commit that begins completes, once", .cancelAtEverySuspension) { world in
      let steps = steps(in: world)
      let run = await world.run { try await save(doc, to: Store(steps: steps)) }
      try await waitForTheRest()
      try expect(steps.calls(prepare) <= 1, "\(cancelled(run)). The document was prepared \(steps.calls(prepare)) times.")
      let commits = steps.stretches(commit)
      try expect(
        commits.count <= 1,
        "\(cancelled(run)). The commit was begun \(commits.count) times, at \(World.list(commits.map { World.text($0.began) })).")
      if let only = commits.first {
        let prepared = steps.stretches(prepare).first { $0.ending == .completed }?.ended
        try expect(
          prepared.map { $0 <= only.began } ?? false,
          "\(cancelled(run)). The commit was begun at \(World.text(only.began)), and the document was not prepared.")
        try expect(only.ending == .completed, "\(cancelled(run)). The commit had begun at \(World.text(only.began)), and was cut.")
      } else {
        try expect(run.cancelledAt != nil, "Nobody cancelled, and no commit was begun.")
      }
    },

    Check("W2", "who returns has saved", .cancelAtEverySuspension) { world in
      let steps = steps(in: world)
      let run = await world.run { try await save(doc, to: Store(steps: steps)) }
      let isSaved = steps.stretches(commit).contains { $0.ending == .completed }
      if run.error == nil {
        let state = steps.calls(commit) == 0 ? "had not begun" : "was not through"
        try expect(isSaved, "\(cancelled(run)). You returned at \(World.text(run.ended)); the commit \(state) by then.")
      } else {
        try expect(run.cancelledAt != nil, "Nobody cancelled and nothing failed; you \(run.summary).")
        try expect(run.error is CancellationError, "\(cancelled(run)), and nothing failed; you \(run.summary).")
      }
      try await waitForTheRest()
    },

    Check("W3", "preparing may be given up", .cancelAtEverySuspension) { world in
      let steps = steps(in: world)
      let run = await world.run { try await save(doc, to: Store(steps: steps)) }
      try await waitForTheRest()
      guard let instant = run.cancelledAt else { return }
      let prepared = steps.stretches(prepare).contains { $0.ending == .completed && $0.ended.map { $0 <= instant } ?? false }
      if prepared { return }
      let story = "\(cancelled(run)), before the document was prepared"
      try expect(steps.calls(commit) == 0, "\(story). A commit was begun all the same.")
      try expect(run.ended == instant, "\(story). You were to stop at that instant; you ended at \(World.text(run.ended)).")
      try expect(run.error is CancellationError, "\(story). You were to throw CancellationError; you \(run.summary).")
    },

    Check("W4", "nothing is left running", .cancelAtEverySuspension) { world in
      let steps = steps(in: world)
      let run = await world.run { try await save(doc, to: Store(steps: steps)) }
      await world.settle()
      let running = steps.stretches.filter { $0.ended == nil }.map(\.name)
      try expect(
        running.isEmpty,
        "\(cancelled(run)). You were back at \(World.text(run.ended)), and still under way: \(World.list(running)).")
      try expect(
        world.tasksAlive == 0,
        "\(cancelled(run)). You were back at \(World.text(run.ended)). Tasks you started that have not ended: \(world.tasksAlive).")
    },

    Check("W5", "an error of the store passes") { world in
      for (broken, commits) in [(prepare, 0), (commit, 1)] {
        let steps = steps(in: world)
        steps.fail(broken, after: .milliseconds(5))
        let run = await world.run { try await save(doc, to: Store(steps: steps)) }
        await world.settle()
        try expect(steps.calls(commit) == commits, "\(broken) failed. Commits expected: \(commits); begun: \(steps.calls(commit)).")
        try expect((run.error as? Service.Failure)?.key == broken, "\(broken) failed; you \(run.summary).")
      }
    },
  ]

  private static func steps(in world: World) -> Service {
    let steps = world.service("store")
    steps.script(prepare, latency: .milliseconds(20))
    steps.script(commit, latency: .milliseconds(30))
    return steps
  }

  /// What was left running has ended after this.
  private static func waitForTheRest() async throws { try await Task.sleep(for: .seconds(1)) }

  private static func cancelled(_ run: World.Run<Void>) -> String {
    run.cancelledAt.map { "Your caller was cancelled at \(World.text($0))" } ?? "Nobody cancelled"
  }
}
