import Practice

@main enum UnblockTheReportChecks: Exercise {
  static let ids = [11, 7, 23, 5, 42, 16]
  static let rows = ids.map { "row \($0)" }

  static let checks = [
    Check("U1", "no core is blocked") { world in
      // A core that is blocked is a finding, which fails a check by itself.
      let rows = scripted(world)
      _ = try await world.learner { try await report(ids, from: LegacyStore(rows), on: Threads(3)) }
    },

    Check("U2", "a heartbeat is never late") { world in
      let rows = scripted(world)
      let heartbeat = world.heartbeat(every: .milliseconds(10))
      _ = try await world.learner { try await report(ids, from: LegacyStore(rows), on: Threads(3)) }
      try expect(heartbeat, .late(atMost: .zero))
    },

    Check("U3", "the rows come in the order of the ids", .racing(300)) { world in
      let rows = scripted(world)
      for (number, id) in ids.enumerated() {
        rows.script("\(id)", answer: "row \(id)", latency: .milliseconds(10 * (ids.count - number)))
      }
      let made = try await world.learner { try await report(ids, from: LegacyStore(rows), on: Threads(6)) }
      try expect(made.count == ids.count, "\(ids.count) ids went in, \(made.count) rows came out.")
      for (position, (row, right)) in zip(made, Self.rows).enumerated() {
        try expect(row == right, "At position \(position), where \(right) belongs, stands \"\(row)\".")
      }
      let none = try await world.learner { try await report([], from: LegacyStore(rows), on: Threads(1)) }
      try expect(none.isEmpty, "Without ids you returned \(none.count) rows.")
    },

    Check("U4", "a failing read makes the report fail") { world in
      let rows = scripted(world)
      rows.fail("23", "no such row", after: .milliseconds(10))
      let run = await world.run { try await report(ids, from: LegacyStore(rows), on: Threads(3)) }
      try expect(run, .throws(Service.Failure.self), "Row 23 could not be read.")
      try expect(rows.calls("23") == 1, "Row 23 cannot be read; you tried it \(rows.calls("23")) times.")
    },

    Check("U5", "no read before 20 ms, and all threads are used") { world in
      let rows = scripted(world)
      let run = await world.run { try await report(ids, from: LegacyStore(rows), on: Threads(3)) }
      let first = rows.order.compactMap { rows.startedAt($0).first }.min() ?? .zero
      try expect(first >= .milliseconds(20), "The first read began at \(World.text(first)); the store wakes up at 20 ms.")
      try expect(rows.stretches, .begin(onceEach: ids.map(String.init)))
      try expect(run, .ends(by: .milliseconds(120)), "Six rows of 50 ms on three threads are there at 120 ms.")
    },

    Check("U6", "cancelled, it reads no further", .cancelAtEverySuspension) { world in
      let rows = scripted(world)
      // A thread for each row: what has been submitted has begun.
      let run = await world.run { try await report(ids, from: LegacyStore(rows), on: Threads(6)) }
      guard let cancelledAt = run.cancelledAt else { return try expect(run, .returns(Self.rows)) }
      let at = World.text(cancelledAt)
      if cancelledAt < .milliseconds(20) {
        try expect(run, .throws(CancellationError.self), "Your caller was cancelled at \(at).")
        try expect(run, .ends(at: cancelledAt), "Your caller was cancelled at \(at).")
        try await Task.sleep(for: .milliseconds(50))
        try expect(rows.calls == 0, "Your caller was cancelled at \(at). After that, \(rows.calls) rows were read.")
      } else {
        // A read that runs cannot be stopped, and may be waited for.
        try expect(run, .ends(by: cancelledAt + .milliseconds(50)), "Your caller was cancelled at \(at).")
        if let error = run.error {
          try expect(
            error is CancellationError, "Your caller was cancelled at \(at). You threw \(error), and nothing else had failed.")
        } else {
          try expect(run, .returns(Self.rows), "Your caller was cancelled at \(at).")
        }
        try await Task.sleep(for: .milliseconds(50))
        try expect(rows.stretches, .noneBegin(after: cancelledAt), "Your caller was cancelled at \(at).")
      }
    },
  ]

  private static func scripted(_ world: World) -> Service {
    let rows = world.service("rows", latency: .milliseconds(50))
    rows.script { key, _ in "row \(key)" }
    return rows
  }
}
