import Practice

/// There was nobody to ask.
struct NoCandidates: Error {}

/// What two candidates of F5 fail with.
private struct Unavailable: Error {}

@main enum FirstSuccessChecks: Exercise {
  static let checks = [
    // Who is asked in turn comes to `slow` first. The time is a matter of F3.
    Check("F1", "a failure does not win") { world in
      let api = world.service()
      api.script("slow", latency: .milliseconds(500))
      api.fail("broken")
      api.script("good", latency: .milliseconds(50))
      let run = await world.run { try await firstSuccess(["slow", "broken", "good"], from: api) }
      try expect(
        run.value == "answer to good",
        "\(fate(of: "broken", in: api)), \(fate(of: "good", in: api)). At \(World.text(run.ended)) you \(run.summary)."
      )
      try expect(api.stretches, .begin(onceEach: ["slow", "broken", "good"]))
    },

    Check("F2", "all fail: one of their errors") { world in
      let api = world.service()
      api.fail("a", after: .milliseconds(20))
      api.fail("b", after: .milliseconds(30))
      api.fail("c", after: .milliseconds(10))
      let run = await world.run { try await firstSuccess(["a", "b", "c"], from: api) }
      try expect(
        run.error is Service.Failure,
        "a, b and c failed, the last at 30 ms. At \(World.text(run.ended)) you \(run.summary), and that is no error of theirs.")
      try expect(run, .ends(at: .milliseconds(30)), "a, b and c failed, the last at 30 ms.")
      try expect(api.stretches, .begin(onceEach: ["a", "b", "c"]))
    },

    Check("F3", "the losers are cancelled, and you do not wait for them") { world in
      let api = world.service(latency: .seconds(3_600))
      api.script("good", latency: .milliseconds(50))
      let run = await world.run { try await firstSuccess(["late", "good", "later"], from: api) }
      try expect(run.value == "answer to good", "good answered at 50 ms; at \(World.text(run.ended)) you \(run.summary).")
      try expect(run, .ends(at: .milliseconds(50)), "good answered at 50 ms, the others need an hour.")
      await world.settle()
      try expect(api.stretches("late", "later"), .cancelled(at: .milliseconds(50)), "good answered at 50 ms.")
    },

    Check("F4", "no candidates") { world in
      let api = world.service()
      let run = await world.run { try await firstSuccess([], from: api) }
      try expect(run, .throws(NoCandidates.self), "There were no candidates.")
      try expect(api.stretches, .count(0), "There were no candidates.")
    },

    Check("F5", "all asked at once, and some candidate's own answer", .schedules(200), .racing(500)) { world in
      let keys = ["a", "b", "c", "d", "e"]
      let gate = world.gate(5)
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      for key in keys {
        api.script(key, failure: ["b", "d"].contains(key) ? Unavailable() : nil, until: gate)
      }
      let run = await world.run { try await firstSuccess(keys, from: api) }
      let good = ["a", "c", "e"].map { "answer to \($0)" }
      try expect(
        run.value.map(good.contains) ?? false, "a, c and e answer, b and d fail; you \(run.summary).")
      try expect(api.stretches, .begin(onceEach: keys))
      if let winner = keys.first(where: { run.value == "answer to \($0)" }) {
        let ending = api.stretches(winner).first?.ending
        try expect(ending == .completed, "You returned the answer of \(winner) before there was one.")
      }
    },

    Check("F6", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      api.fail("broken", after: .milliseconds(100))
      api.script("good", latency: .milliseconds(200))
      api.script("slow", latency: .milliseconds(300))
      let run = await world.run { try await firstSuccess(["slow", "broken", "good"], from: api) }
      if run.cancelledAt == nil {
        try expect(run, .returns("answer to good"), "Nobody cancelled, and good answered at 200 ms.")
      }
      try expect(run, .stopsWhenCancelled(or: "answer to good"))
      try expect(
        !(run.error is NoCandidates), "Your caller was cancelled. There were three candidates, and you threw NoCandidates.")
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
    },
  ]

  /// As in "good answered at 50 ms".
  private static func fate(of key: String, in api: Service) -> String {
    guard let call = api.stretches(key).first else { return "\(key) was never asked" }
    let time = call.ended.map(World.text) ?? ""
    return switch call.ending {
    case .completed: "\(key) answered at \(time)"
    case .failed: "\(key) failed at \(time)"
    case .cancelled: "\(key) was given up at \(time)"
    case nil: "\(key) was still being asked"
    }
  }
}
