import Practice

/// What belongs to an import and is told to whoever asks.
enum Import {
  /// Which import the current task works for; `nil` outside of any.
  @TaskLocal static var importID: Int?
}

@main enum AdoptTheTasksChecks: Exercise {
  static let files = ["notes", "photos", "letters"]

  static let checks = [
    Check("A1", "returns when the last call has ended") { world in
      let api = world.service()
      let together = world.gate(3)
      // Not in the order of the list: the last to be started is not the last to end.
      for (file, latency) in zip(files, [200, 300, 100]) {
        api.script(file, latency: .milliseconds(latency), until: together)
      }
      let run = await world.run { try await importAll(files, to: api) }
      try expect(run.error == nil, "No call failed; you \(run.summary).")
      await world.settle()
      if let left = api.stretches.first(where: { $0.ended == nil }) {
        try expect(
          run.ended == run.began,
          "You returned at \(World.text(run.ended)), and \(left.name) was still on its way: you waited, but not for it.")
        // Nobody waited at all: what is left over speaks for itself.
        return
      }
      try expect(api.stretches, .begin(onceEach: files))
      if let cut = api.stretches.first(where: { $0.ending != .completed }), let ended = cut.ended {
        try expect(false, "\(cut.name) was given up at \(World.text(ended)), and nobody had asked for that.")
      }
      try expect(run, .ends(at: .milliseconds(300)), "The last of the three calls ended at 300 ms.")

      let none = await world.run { try await importAll([], to: api) }
      try expect(none.error == nil, "There were no files; you \(none.summary).")
      try expect(none.ended == none.began, "There were no files, and you took \(World.text(none.ended - none.began)).")
    },

    Check("A2", "the first error ends it, and the other calls") { world in
      let api = world.service(latency: .seconds(3_600))
      api.fail("photos", "disk full", after: .milliseconds(10))
      let run = await world.run { try await importAll(files, to: api) }
      try expect(
        (run.error as? Service.Failure)?.key == "photos",
        "photos failed at 10 ms; at \(World.text(run.ended)) you \(run.summary).")
      try expect(run, .ends(at: .milliseconds(10)), "photos failed at 10 ms, and its error ends it all.")
      await world.settle()
      try expect(api.stretches("notes", "letters"), .cancelled(at: .milliseconds(10)), "photos failed and you threw.")
    },

    Check("A3", "your caller's cancellation reaches every call", .cancelAtEverySuspension) { world in
      let api = world.service()
      for (file, latency) in zip(files, [200, 300, 100]) { api.script(file, latency: .milliseconds(latency)) }
      let run = await world.run { try await importAll(files, to: api) }
      try expect(run, .stopsWhenCancelled())
      if run.error == nil, let left = files.first(where: { file in !api.stretches(file).contains { $0.ending == .completed } }) {
        try expect(false, "Your caller was cancelled. You returned as if all had been sent, and \(left) had not.")
      }
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
    },

    Check("A4", "each call knows which import it belongs to") { world in
      let api = world.service()
      let seen = world.log()
      api.script(answering: { file, _ in
        seen.add("\(file): \(Import.importID.map(String.init) ?? "nil")")
        return "stored"
      })
      try await world.learner {
        try await Import.$importID.withValue(7) { try await importAll(files, to: api) }
      }
      for file in files where !seen.entries.contains("\(file): 7") {
        let entry = seen.entries.first { $0.hasPrefix("\(file): ") }
        let value = entry.map { String($0.dropFirst(file.count + 2)) }
        try expect(
          false,
          """
          `Import.importID` is 7 where you are called. \
          \(value.map { "In the call for \(file) it was \($0)." } ?? "There was no call for \(file).")
          """)
      }
    },
  ]
}
