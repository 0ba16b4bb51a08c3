import Practice

@main enum SearchChecks: Exercise {
  static let checks = [
    Check("D1", "asks for what has stood for 200 ms, and only for that") { world in
      let (api, shown) = (scripted(world), world.log())
      let run = await world.run { await search(typed(in: world), api: api, show: { shown.add($0) }) }
      let asked = api.order.map { key in "\(key) at \(World.list(api.startedAt(key).map { World.text($0) }))" }
      try expect(
        asked == ["swi at 300 ms", "swift at 600 ms"],
        "To be asked were swi at 300 ms and swift at 600 ms; asked \(asked.isEmpty ? "was nothing" : "were \(World.list(asked))").")
      try expect(run.error == nil, "Nobody was cancelled, and you \(run.summary).")
    },

    Check("D2", "shows the newest answer alone, and waits for it") { world in
      let (api, shown) = (scripted(world), world.log())
      let run = await world.run { await search(typed(in: world), api: api, show: { shown.add($0) }) }
      try await Task.sleep(for: .seconds(2))
      try expectShown(shown)
      try expect(run, .ends(at: .milliseconds(700)), "The last answer comes at 700 ms.")
      let older = api.stretches("swi").first
      try expect(
        older?.ending == .cancelled && (older?.ended ?? .zero) <= .milliseconds(600),
        "When swift had settled, at 600 ms, nobody wanted the answer to swi any more. That request \(ending(of: older)).")
    },

    Check("D3", "a failing request shows nothing, and the search goes on") { world in
      let (api, shown) = (scripted(world), world.log())
      api.fail("swi", "no connection", after: .milliseconds(10))
      _ = await world.run { await search(typed(in: world), api: api, show: { shown.add($0) }) }
      try expectShown(shown, "The request for swi failed at 310 ms. ")

      let last = world.service("other", latency: .milliseconds(100))
      last.fail("a", "no connection", after: .milliseconds(10))
      let (stream, keyboard) = AsyncStream.makeStream(of: String.self)
      keyboard.yield("a")
      world.start("keyboard", after: .milliseconds(250)) { keyboard.finish() }
      let start = world.now
      let run = await world.run { await search(stream, api: last, show: { shown.add($0) }) }
      try expect(shown.entries.count == 1, "The only request failed, and something was shown.")
      try expect(
        run.ended - start == .milliseconds(250),
        "The typing ended after 250 ms and the last request had failed by then; you returned after \(World.text(run.ended - start))."
      )
    },

    Check("D4", "cancelled, it ends at once and leaves nothing behind", .cancelAtEverySuspension) { world in
      let (api, shown) = (scripted(world), world.log())
      let typed = typed(in: world)
      let run = await world.run { await search(typed, api: api, show: { shown.add($0) }) }
      guard let cancelledAt = run.cancelledAt else { return }
      let before = shown.entries.count
      let cancelled = World.text(cancelledAt)
      try expect(
        run.ended == cancelledAt, "Your caller was cancelled at \(cancelled); you went on until \(World.text(run.ended)).")
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled at \(cancelled).")
      try await Task.sleep(for: .seconds(2))
      try expect(api.stretches, .noneBegin(after: cancelledAt), "Your caller was cancelled at \(cancelled).")
      try expect(shown.entries.count == before, "Cancelled at \(cancelled), something was shown after that.")
    },
  ]

  private static func scripted(_ world: World) -> Service {
    let api = world.service("api")
    api.script("swi", latency: .seconds(1))
    api.script("swift", latency: .milliseconds(100))
    return api
  }

  /// Texts at 0, 50, 100 and 400; the end at 650, when the last has settled and is not answered yet.
  private static func typed(in world: World) -> AsyncStream<String> {
    let (stream, keyboard) = AsyncStream.makeStream(of: String.self)
    world.start("keyboard") {
      for (text, pause) in [("s", 50), ("sw", 50), ("swi", 300), ("swift", 250)] {
        keyboard.yield(text)
        try await Task.sleep(for: .milliseconds(pause))
      }
      keyboard.finish()
    }
    return stream
  }

  private static func expectShown(_ shown: World.Log, _ reason: String = "") throws {
    let texts = shown.entries
    try expect(
      texts == ["answer to swift"],
      "\(reason)To be shown was the answer to swift alone; shown \(texts.isEmpty ? "was nothing" : "were \(World.list(texts))").")
  }

  private static func ending(of request: World.Stretch?) -> String {
    guard let request else { return "was never made" }
    guard let ended = request.ended else { return "goes on" }
    return "ended at \(World.text(ended))"
  }
}
