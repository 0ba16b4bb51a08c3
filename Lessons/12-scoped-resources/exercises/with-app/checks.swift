import Practice

/// What an app is made of. Nothing here is open yet.
struct Parts: Sendable {
  let database: Resource
  let cache: Resource
}

/// An app that is up: both its parts are open.
struct App: Sendable {
  let database: Resource
  let cache: Resource
}

/// What the checks' bodies throw.
struct PowerCut: Error, Equatable {}

@main enum WithAppChecks: Exercise {
  static let checks = [
    Check("A1", "open the database, then the cache; close in reverse") { world in
      let parts = parts(in: world)
      let run = await world.run { try await withApp(parts) { try await serve($0, in: world) } }
      let order = ["database opened", "cache opened", "the body ended", "cache closed", "database closed"]
      try expect(world.events, .are(order), "You \(run.summary) at \(World.text(run.ended)).")
      try expect(run, .returns("served"))
    },

    Check("A2", "what was opened is closed when the next cannot be opened") { world in
      for broken in ["database", "cache"] {
        let parts = parts(in: world)
        (broken == "database" ? parts.database : parts.cache).failOpening()
        let run = await world.run { try await withApp(parts) { try await serve($0, in: world) } }
        let story = "The \(broken) could not be opened."
        try expectClosed(parts, "\(story) You \(run.summary) at \(World.text(run.ended)).")
        let bodies = world.events.filter { $0.text == "the body ended" }.count
        try expect(bodies == 0, "\(story) The body ran all the same.")
        if broken == "database" {
          try expect(parts.cache.ledger.opened == 0, "\(story) You opened the cache all the same.")
        }
        try expect(
          isFailure(run.error, of: broken, to: "open"), "\(story) Its error was to be thrown; you \(run.summary).")
      }
    },

    Check("A3", "the error that counts is thrown, and the other part is closed") { world in
      for (broken, cut) in [("cache", true), ("database", true), ("cache", false), ("database", false)] {
        let parts = parts(in: world)
        (broken == "database" ? parts.database : parts.cache).failClosing()
        let run = await world.run {
          try await withApp(parts) { app in
            if cut { throw PowerCut() }
            return try await serve(app, in: world)
          }
        }
        let story = "The body \(cut ? "threw PowerCut()" : "returned"), and closing the \(broken) failed."
        try expectClosed(parts, "\(story) You \(run.summary) at \(World.text(run.ended)).")
        if cut {
          try expect(run, .throws(PowerCut()), "\(story)")
        } else {
          try expect(
            isFailure(run.error, of: broken, to: "close"), "\(story) That was to be thrown; you \(run.summary).")
        }
      }

      let parts = parts(in: world)
      parts.cache.failOpening()
      parts.database.failClosing()
      let run = await world.run { try await withApp(parts) { try await serve($0, in: world) } }
      let story = "The cache could not be opened, and then closing the database failed."
      try expectClosed(parts, "\(story) You \(run.summary) at \(World.text(run.ended)).")
      try expect(
        isFailure(run.error, of: "cache", to: "open"),
        "\(story) The cache's error was to be thrown; you \(run.summary).")
    },

    Check("A4", "whenever it is cancelled, each opened part is closed once", .cancelAtEverySuspension) { world in
      let parts = parts(in: world)
      let run = await world.run { try await withApp(parts) { try await serve($0, in: world) } }
      let cancelled =
        run.cancelledAt.map { "Your caller was cancelled at \(World.text($0))." } ?? "Nobody was cancelled."
      try expectClosed(parts, "\(cancelled) You \(run.summary) at \(World.text(run.ended)).")
      let closings = world.events.map(\.text).filter { $0.hasSuffix("closed") }
      try expect(
        closings != ["database closed", "cache closed"], "\(cancelled) The database was closed before the cache.")
      if let value = run.value {
        try expect(value == "served", "\(cancelled) The body returned \"served\", you \"\(value)\".")
      }
      guard let cancelledAt = run.cancelledAt else {
        return try expect(run.error == nil, "\(cancelled) Nothing failed; you \(run.summary).")
      }
      let open = [parts.database, parts.cache].filter { $0.ledger.opened > 0 }
      let needed = open.reduce(.zero) { $0 + ($1.name == "cache" ? closingCache : closingDatabase) }
      try expect(
        run.ended <= cancelledAt + needed,
        """
        \(cancelled) What was opened takes \(World.text(needed)) to close, all else can stop at once; \
        you ended at \(World.text(run.ended)).
        """)
    },
  ]

  static let closingDatabase = Duration.milliseconds(10)
  static let closingCache = Duration.milliseconds(30)

  /// The cache is the quicker to open and the slower to close: whoever does not wait for one before the other
  /// gets them in the wrong order.
  static func parts(in world: World) -> Parts {
    Parts(
      database: world.resource("database", opening: .milliseconds(20), closing: closingDatabase),
      cache: world.resource("cache", opening: .milliseconds(5), closing: closingCache))
  }

  /// A body that uses both parts.
  static func serve(_ app: App, in world: World) async throws -> String {
    for (lent, wanted) in [(app.database, "database"), (app.cache, "cache")] {
      try expect(lent.name == wanted, "The body was lent the \(lent.name) in place of the \(wanted).")
    }
    try await app.database.use(for: .milliseconds(100))
    try await app.cache.use(for: .milliseconds(100))
    world.note("the body ended")
    return "served"
  }

  static func expectClosed(_ parts: Parts, _ story: String) throws {
    for part in [parts.cache, parts.database] {
      try expect(part.ledger, .neverMisused, "\(story)")
      try expect(part.ledger.opened <= 1, "\(story) The \(part.name) was opened \(part.ledger.opened) times.")
      try expect(part.ledger.open == 0, "\(story) The \(part.name) was opened and is still open.")
    }
  }

  static func isFailure(_ error: (any Error)?, of part: String, to action: String) -> Bool {
    guard let failure = error as? Service.Failure else { return false }
    return failure.service == part && failure.key == action
  }
}
