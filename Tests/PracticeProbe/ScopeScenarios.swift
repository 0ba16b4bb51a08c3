import Practice

/// Exercises about groups and scoped resources, as a lesson would check them: with right answers, and with wrong ones.
let scopeScenarios: [String: [Check]] = [
  "process-all": processAllChecks { items, work in
    try await withThrowingDiscardingTaskGroup { group in for item in items { group.addTask { try await work(item) } } }
  },
  "process-all-waits": processAllChecks { items, work in
    try await withThrowingTaskGroup(of: Void.self) { group in
      for item in items { group.addTask { try await work(item) } }
      try await group.waitForAll()
    }
  },
  "process-all-never-consumed": processAllChecks { items, work in
    await withThrowingTaskGroup(of: Void.self) { group in for item in items { group.addTask { try await work(item) } } }
  },
  "process-all-in-a-row": processAllChecks { items, work in for item in items { try await work(item) } },
  "process-all-loose": processAllChecks { items, work in for item in items { Task { try await work(item) } } },

  "with-connection": connectionChecks { server, body in
    let connection = try await server.connect()
    let result: Result<String, any Error>
    do { result = .success(try await body(connection)) } catch { result = .failure(error) }
    await Task { await connection.close() }.value
    return try result.get()
  },
  "with-connection-no-catch": connectionChecks { server, body in
    let connection = try await server.connect()
    let value = try await body(connection)
    await Task { await connection.close() }.value
    return value
  },
  "with-connection-plain-close": connectionChecks { server, body in
    let connection = try await server.connect()
    do {
      let value = try await body(connection)
      await connection.close()
      return value
    } catch {
      await connection.close()
      throw error
    }
  },
  "with-connection-defer-task": connectionChecks { server, body in
    let connection = try await server.connect()
    defer { Task { await connection.close() } }
    return try await body(connection)
  },
  "with-connection-closes-twice": connectionChecks { server, body in
    let connection = try await server.connect()
    do {
      let value = try await body(connection)
      await Task { await connection.close() }.value
      await Task { await connection.close() }.value
      return value
    } catch {
      await Task { await connection.close() }.value
      throw error
    }
  },
  "with-connection-shields-all": connectionChecks { server, body in
    try await Task {
      let connection = try await server.connect()
      let result: Result<String, any Error>
      do { result = .success(try await body(connection)) } catch { result = .failure(error) }
      await connection.close()
      return try result.get()
    }.value
  },
]

private typealias ProcessAll = @Sendable ([Int], @escaping @Sendable (Int) async throws -> Void) async throws -> Void

private func processAllChecks(_ processAll: @escaping ProcessAll) -> [Check] {
  let items = Array(1...5)
  return [
    Check("C1", "every item once, all done on return", .racing(200)) { world in
      try await world.learner {
        try await processAll(items) { item in
          try await world.observe("item \(item)") { try await Task.sleep(for: .milliseconds(item)) }
        }
      }
      try expect(world.stretches(), .begin(onceEach: items.map { "item \($0)" }))
      try expect(world.stretches(), .ended, "You returned.")
    },
    Check("C2", "all at once") { world in
      let gate = world.gate(5, "items")
      try await world.learner { try await processAll(items) { _ in try await gate.arrive() } }
    },
    Check("C3", "the first error ends it") { world in
      let run = await world.run {
        try await processAll(items) { item in
          try await world.observe("item \(item)") {
            try await Task.sleep(for: item == 3 ? .milliseconds(10) : .seconds(3_600))
            throw Wrong()
          }
        }
      }
      try expect(run, .throws(Wrong.self))
      try expect(run, .ends(at: .milliseconds(10)), "Item 3 failed at 10 ms.")
      await world.settle()
      try expect(world.stretches("item 1", "item 2", "item 4", "item 5"), .cancelled(at: .milliseconds(10)))
    },
    Check("C4", "cancelled, it ends", .cancelAtEverySuspension) { world in
      let run = await world.run {
        try await processAll(items) { item in
          try await world.observe("item \(item)") { try await Task.sleep(for: .milliseconds(10 * item)) }
        }
      }
      try expect(run, .stopsWhenCancelled())
      await world.settle()
      try expect(world.stretches(), .ended)
    },
  ]
}

private typealias WithConnection =
  @Sendable (Server, @escaping @Sendable (Connection) async throws -> String) async throws -> String

private func connectionChecks(_ withConnection: @escaping WithConnection) -> [Check] {
  [
    Check("X1", "the body's value, closed before it returns") { world in
      let server = Server(world.service("db"))
      let run = await world.run { try await withConnection(server) { try await $0.send("select") } }
      try expect(run, .returns("answer to select"))
      try expect(server.ledger, .allClosed, "You returned.")
    },
    Check("X2", "the body's error") { world in
      let server = Server(world.service("db"))
      let run = await world.run { try await withConnection(server) { _ in throw Wrong() } }
      try expect(run, .throws(Wrong.self))
      try expect(server.ledger, .allClosed, "The body threw.")
    },
    Check("X4", "no use after close, no double close") { world in
      let server = Server(world.service("db"))
      _ = try await world.learner { try await withConnection(server) { try await $0.send("select") } }
      await world.settle()
      try expect(server.ledger, .neverMisused)
    },
    Check("X5", "without a connection there is no body") { world in
      let server = Server(world.service("db"))
      server.refuse()
      let run = await world.run { try await withConnection(server) { try await $0.send("select") } }
      try expect(run, .throws(Service.Failure.self))
      try expect(server.service.stretches, .count(0))
    },
    Check("X3", "cancelled, it closes all the same", .cancelAtEverySuspension) { world in
      let server = Server(world.service("db"))
      let run = await world.run { try await withConnection(server) { try await $0.send("select") } }
      try expect(server.ledger, .allClosed, "You \(run.summary).")
      try expect(server.ledger, .neverMisused)
    },
    Check("X6", "the body hears the cancellation") { world in
      let server = Server(world.service("db", latency: .seconds(3_600)))
      _ = await world.run(cancelAt: .milliseconds(100)) { try await withConnection(server) { try await $0.send("select") } }
      try expect(server.service.stretches, .cancelled(at: .milliseconds(100)), "Your caller was cancelled at 100 ms.")
      try expect(server.ledger, .allClosed)
    },
  ]
}

private struct Wrong: Error, CustomStringConvertible { var description: String { "wrong" } }
