import Practice

/// What the checks' bodies throw.
struct OutOfStock: Error, Equatable {
  let item: String
}

@main enum WithConnectionChecks: Exercise {
  static let checks = [
    Check("X1", "the body's value comes back, and the connection is closed by then") { world in
      let server = server(in: world)
      let run = await world.run {
        try await withConnection(to: server) { connection in
          let name = try await connection.send("name")
          return [name, try await connection.send("city")]
        }
      }
      let ledger = server.ledger
      try expect(ledger.opened > 0 || run.value == nil, "You returned without ever having connected.")
      try expect(run, .returns(["Ada", "Paris"]), "The body sends name, then city, and returns both answers.")
      try expect(server.service.stretches, .begin(onceEach: ["name", "city"]), "The body sends name, then city.")
      try await expectClosed(ledger, of: server, at: run.ended, "returned")
      try expect(ledger.opened == 1, "One call needs one connection; you made \(ledger.opened).")
    },

    Check("X2", "a body that throws: its error, and closed all the same") { world in
      let server = server(in: world)
      server.service.script("city", latency: .milliseconds(10), failure: OutOfStock(item: "maps"))
      let run = await world.run {
        try await withConnection(to: server) { connection in
          _ = try await connection.send("name")
          return try await connection.send("city")
        }
      }
      let ledger = server.ledger
      try expect(run, .throws(OutOfStock(item: "maps")))
      try expect(server.service.stretches, .begin(onceEach: ["name", "city"]), "The body sends name, then city.")
      try await expectClosed(ledger, of: server, at: run.ended, "threw the body's error")
    },

    Check("X3", "whenever it is cancelled, nothing stays open", .cancelAtEverySuspension) { world in
      let server = server(in: world)
      let run = await world.run {
        try await withConnection(to: server) { connection in
          let name = try await connection.send("name")
          return [name, try await connection.send("city")]
        }
      }
      let ledger = server.ledger
      if run.cancelledAt == nil, let error = run.error {
        try expect(false, "Nothing failed and nobody cancelled; you threw \(error).")
      }
      if run.value != nil { try expect(run, .returns(["Ada", "Paris"])) }
      if let cancelledAt = run.cancelledAt {
        try await expectClosed(
          ledger, of: server, at: run.ended, "ended", "Your caller was cancelled at \(World.text(cancelledAt)).")
      } else {
        try await expectClosed(ledger, of: server, at: run.ended, "returned")
      }
    },

    Check(
      "X4", "nothing is sent after the closing, nothing is closed twice", .schedules(200), .cancelAtEverySuspension
    ) { world in
      let server = server(in: world)
      server.service.script("order", latency: .milliseconds(10), failure: OutOfStock(item: "maps"))
      for (way, requests) in [("returned", ["name", "city"]), ("threw", ["name", "order"])] {
        let run = await world.run {
          try await withConnection(to: server) { connection in
            for request in requests { _ = try await connection.send(request) }
          }
        }
        let cancelled = run.cancelledAt.map { " Your caller was cancelled at \(World.text($0))." } ?? ""
        try await Task.sleep(for: .milliseconds(50))
        try expect(server.ledger, .neverMisused, "A body \(way).\(cancelled)")
        try expect(server.ledger, .allClosed, "A body \(way).\(cancelled)")
      }
    },

    Check("X5", "no connection, no body") { world in
      let server = server(in: world)
      server.refuse(1)
      let run = await world.run {
        try await withConnection(to: server) { connection in
          world.note("the body ran")
          return try await connection.send("name")
        }
      }
      let bodies = world.events.filter { $0.text == "the body ran" }.count
      try expect(
        bodies == 0,
        "The server refused to connect. You asked again and ran the body; that is for your caller to decide.")
      try expect(run, .throws(Service.Failure.self), "The server refused to connect.")
      try expect(server.ledger, .neverMisused, "The server refused to connect.")
    },

    Check("X6", "the body hears the cancellation at its instant", .cancelAtEverySuspension) { world in
      let server = server(in: world)
      server.service.script("name", answer: "Ada", latency: .seconds(1))
      let run = await world.run {
        try await withConnection(to: server) { connection in
          try await world.observe("body") { try await connection.send("name") }
        }
      }
      guard let cancelledAt = run.cancelledAt else { return }
      let told = "Your caller was cancelled at \(World.text(cancelledAt))"
      if let body = world.stretches("body").first {
        guard let ended = body.ended else {
          return try expect(
            false, "\(told). You ended at \(World.text(run.ended)), and the body was still under way.")
        }
        try expect(
          ended <= max(body.began, cancelledAt),
          "\(told). The body, which began at \(World.text(body.began)), went on until \(World.text(ended)).")
      }
      let latest = cancelledAt + closing
      try expect(
        run.ended <= latest,
        """
        \(told). Closing takes \(World.text(closing)), all else can stop at once; you ended at \
        \(World.text(run.ended)).
        """)
    },
  ]

  static let closing = Duration.milliseconds(10)

  static func server(in world: World) -> Server {
    let service = world.service("db", latency: .milliseconds(20))
    service.script("name", answer: "Ada")
    service.script("city", answer: "Paris")
    return Server(service, opening: .milliseconds(5), closing: closing)
  }

  /// Fails unless all is closed according to `ledger`, as it stood when the learner's function ended, and says what
  /// became of the rest.
  static func expectClosed(
    _ ledger: World.Ledger, of server: Server, at ended: Duration, _ how: String, _ before: String? = nil
  ) async throws {
    guard ledger.open > 0 else { return }
    try await Task.sleep(for: .milliseconds(50))
    let later =
      server.ledger.open < ledger.open
      ? "It was closed only later: nobody had waited for that." : "50 ms later it still was."
    try expect(
      false,
      [before, "You \(how) at \(World.text(ended)), and the connection was still open.", later].compactMap(\.self)
        .joined(separator: " "))
  }
}
