import Practice

/// Resources and what is built on them: each of these passes.
let resourceScenarios: [String: [Check]] = [
  "resource-counts": [
    Check("C1", "openings and closings are counted and told", .schedules(20)) { world in
      let (database, cache) = (world.resource("database"), world.resource("cache", closing: .milliseconds(3)))
      try await database.open()
      try await cache.open()
      try await cache.use(for: .milliseconds(5))
      try expectRefusal(database.ledger, .allClosed, "Database: opened 1, closed 0; still open: 1.")
      try await cache.close()
      try await database.close()
      try expect(world.now == .milliseconds(38), "at \(world.now)")
      for part in [database, cache] {
        try expect(part.ledger, .allClosed)
        try expect(part.ledger, .neverMisused)
      }
      try expect(
        world.events, .are(["database opened", "cache opened", "cache closed", "database closed"]))
    },
    Check("C2", "misuse is counted", .schedules(5)) { world in
      let file = world.resource("file")
      let early = await world.outcome { try await file.use() }
      guard case .failure(let error) = early else { return try expect(false, "used before") }
      try expect(error as? Resource.NotOpen != nil && "\(error)" == "file is not open", "\(error)")
      try expectRefusal(file.ledger, .neverMisused, "File was used and had never been opened.")
      try await file.close()
      try await file.open()
      try await file.close()
      try await file.close()
      _ = await world.outcome { try await file.use() }
      try expect(
        file.ledger.misuses == [
          "file was used and had never been opened.", "file was closed and had never been opened.", "file was closed twice.",
          "file was used after it was closed.",
        ], "\(file.ledger.misuses)")
      try expect((file.ledger.opened, file.ledger.closed, file.ledger.open) == (1, 1, 0), "\(file.ledger)")
    },
    Check("C3", "to close in a cancelled task does nothing", .cancelAtEverySuspension) { world in
      let file = world.resource("file")
      _ = await world.run {
        try await file.open()
        try? await Task.sleep(for: .milliseconds(5))
        try await file.close()
      }
      let isClean = world.cancelledAt == nil || file.ledger.opened == 0
      try expect(file.ledger.open == (isClean ? 0 : 1) || world.cancelledAt == .milliseconds(25), "\(file.ledger)")
    },
    Check("C4", "opening and closing may fail", .schedules(5)) { world in
      let file = world.resource("file")
      file.failOpening("locked")
      let opening = await world.run { try await file.open() }
      try expectRefusal(opening, .throws(Resource.NotOpen.self), "You were to throw NotOpen; you threw file open: locked.")
      try expect(file.ledger.opened == 0, "\(file.ledger)")
      let other = world.resource("other")
      other.failClosing("full")
      try await other.open()
      let closing = await world.run { try await other.close() }
      try expect(closing, .throws(Service.Failure.self))
      try expect(other.ledger, .allClosed)
    },
  ],
  "resource-server": [
    Check("C1", "connections answer while they are open", .schedules(20)) { world in
      let server = Server(world.service("db", latency: .milliseconds(5)))
      server.service.script("select", answer: "1")
      let connection = try await server.connect()
      let answer = try await connection.send("select")
      try expect(answer == "1" && connection.isOpen && connection.number == 1, "\(answer)")
      await connection.close()
      try expect(server.ledger, .allClosed)
      let late = await world.outcome { try await connection.send("select") }
      guard case .failure(let error) = late else { return try expect(false, "\(late)") }
      try expect(error is Resource.NotOpen, "\(error)")
      await connection.close()
      try expect(
        server.ledger.misuses == ["connection 1 was used after it was closed.", "connection 1 was closed twice."],
        "\(server.ledger.misuses)")
      try expectRefusal(server.ledger, .neverMisused, "Connection 1 was used after it was closed.")
    },
    Check("C2", "it refuses what it was told to", .schedules(5)) { world in
      let server = Server(world.service("db"))
      server.refuse(2)
      let first = try await server.connect()
      let second = await world.outcome { try await server.connect() }
      guard case .failure(let error) = second else { return try expect(false, "\(second)") }
      try expect("\(error)" == "connection 2 open: refused", "\(error)")
      try expectRefusal(server.ledger, .allClosed, "Connections of db: opened 1, closed 0; still open: 1.")
      server.refuse(nil, "down")
      try await world.learner { await first.close() }
      let third = await world.outcome { try await server.connect() }
      try expect((try? third.get()) == nil && server.ledger.opened == 1, "\(third)")
    },
  ],
  "resource-files": [
    Check("C1", "files keep what is written, and are removed", .schedules(5)) { world in
      let file = world.file("out")
      try await file.open()
      try await file.write("a")
      try await file.write("b")
      try await file.close()
      try expect(file.chunks == ["a", "b"] && file.exists && world.now == .milliseconds(12), "\(file.chunks) at \(world.now)")
      await file.remove()
      try expect(file.chunks.isEmpty && !file.exists, "\(file.chunks)")
      try expect(file.ledger, .allClosed)
      let late = await world.outcome { try await file.write("c") }
      try expect((try? late.get()) == nil && file.ledger.misuses.count == 1, "\(file.ledger)")
    },
    Check("C2", "a client's answers have a status and a body", .schedules(5)) { world in
      let api = world.service("web", latency: .milliseconds(5))
      let client = WebClient(api)
      client.script("/missing", status: 404)
      api.script("/page", chunks: ["x", "y"])
      let page = try await client.get("/page")
      try expect(page.status == 200 && api.inFlight == 1, "\(page.status)")
      let text = try await Array(page.body)
      let missing = try await client.get("/missing")
      try expect(text == ["x", "y"] && missing.status == 404, "\(text), \(missing.status)")
      _ = try await Array(missing.body)
      try expect(api.inFlight == 0, "\(api.inFlight)")
    },
  ],
]
