import Practice

/// The work took longer than it was given.
struct TimedOut: Error {}

/// Why the work of a check fails.
struct OutOfPaper: Error {}

@main enum WithTimeoutChecks: Exercise {
  static let limit = Duration.seconds(5)

  static let checks = [
    Check("T1", "work within the limit: its value, when it is there") { world in
      let api = world.service()
      api.script("quick", answer: "here", latency: .seconds(1))
      let run = await world.run { try await withTimeout(limit) { try await api.call("quick") } }
      try expect(run.value == "here", "The work took 1 s of its 5 and returned \"here\"; you \(run.summary).")
      try expect(run, .ends(at: .seconds(1)), "The work was done at 1 s.")
      try expect(api.stretches, .begin(onceEach: ["quick"]))
    },

    Check("T2", "work beyond the limit: cancelled, and TimedOut") { world in
      let api = world.service()
      api.script("slow", latency: .seconds(3_600))
      let run = await world.run { try await withTimeout(limit) { try await api.call("slow") } }
      try expect(
        run.error is TimedOut,
        "The work takes an hour, and the limit was 5 s; at \(World.text(run.ended)) you \(run.summary).")
      try expect(run, .ends(at: limit), "The limit was 5 s.")
      await world.settle()
      // Work that is still under way is a leak, and reported as one.
      if let ended = api.endedAt("slow").first {
        try expect(ended == limit, "The limit was 5 s; the work ended at \(World.text(ended)), and was yours to cancel.")
      }
    },

    Check("T3", "errors of the work pass as they are") { world in
      let errors: [(any Error, String)] = [(OutOfPaper(), ""), (CancellationError(), ", and nobody had cancelled it")]
      for (error, remark) in errors {
        let begun = world.now
        let run = await world.run {
          try await withTimeout(limit) { () async throws -> String in
            try await Task.sleep(for: .milliseconds(10))
            throw error
          }
        }
        let thrown = run.error.map { type(of: $0) == type(of: error) } ?? false
        try expect(thrown, "10 ms into its 5 s, the work threw \(error)\(remark). You \(run.summary).")
        let time = run.ended - begun
        try expect(
          time == .milliseconds(10), "The work failed after 10 ms; you threw its error after \(World.text(time)).")
      }
    },

    Check("T4", "stops when its caller is cancelled, and does not call that slow", .cancelAtEverySuspension) { world in
      let api = world.service()
      api.script("quick", answer: "here", latency: .seconds(1))
      api.script("slow", latency: .seconds(3_600))
      let run = await world.run { try await withTimeout(limit) { try await api.call("quick") } }
      try expect(run, .stopsWhenCancelled(or: "here"))
      try expect(
        run.error == nil || run.error is CancellationError,
        "Your caller was cancelled at \(text(run.cancelledAt)), long before the limit of 5 s; you \(run.summary).")
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled at \(text(run.cancelledAt)).")

      // While the work cleans up, the sleep that was cancelled with it is long over.
      api.script("clean up", latency: .milliseconds(20), stubborn: true)
      let began = world.now
      let caller = world.start("caller") {
        try await withTimeout(.seconds(7_200)) {
          do {
            return try await api.call("slow")
          } catch {
            _ = try? await api.call("clean up")
            throw error
          }
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      caller.cancel()
      let result = await caller.result
      let time = world.now - began
      let story = "The work takes an hour, the limit was two. Your caller was cancelled after 100 ms"
      try expect(
        time <= .milliseconds(120),
        "\(story), and the work needs 20 ms to clean up. You were back after \(World.text(time)).")
      // Whether the work was waited for is asked below.
      try await Task.sleep(for: .milliseconds(20))
      guard case .failure(let error) = result, error is CancellationError else {
        return try expect(false, "\(story). While the work cleaned up after itself, you made of it: \(result).")
      }
    },

    Check("T5", "nothing of yours is left") { world in
      let api = world.service()
      api.script("quick", latency: .seconds(1))
      api.script("slow", latency: .seconds(3_600))
      api.script("stubborn", latency: .seconds(7), stubborn: true)
      let kinds = [
        ("quick", "The work takes 1 s"), ("slow", "The work takes an hour"),
        ("stubborn", "The work takes 7 s and does not listen to its cancellation"),
      ]
      for (key, kind) in kinds {
        let run = await world.run { try await withTimeout(limit) { try await api.call(key) } }
        let end = "\(kind), and the limit was 5. After \(World.text(run.ended - run.began)) you \(run.summary)."
        try expect(api.stretches, .ended, "\(end)")
        try expect(api.calls(key) == 1, "\(kind). It was begun \(api.calls(key)) times.")
        await world.settle()
        try expect(world.tasksAlive == 0, "\(end) Tasks you started that have not ended: \(world.tasksAlive).")
      }
    },
  ]

  private static func text(_ time: Duration?) -> String { time.map(World.text) ?? "no time" }
}
