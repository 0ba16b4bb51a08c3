import Practice

@main enum CountdownChecks: Exercise {
  static let checks = [
    Check("N1", "each number comes at its time") { world in
      let run = await world.run {
        for await number in Countdown(from: 4, every: .milliseconds(30)) {
          world.note("\(number) at \(World.text(world.now))")
        }
      }
      let heard = world.events.map(\.text)
      let right = zip([4, 3, 2, 1], [30, 60, 90, 120]).map { "\($0) at \($1) ms" }
      try expect(heard == right, "To come were \(World.list(right)); what came was \(World.list(heard)).")
      try expect(run, .ends(at: .milliseconds(120)), "The last number comes at 120 ms, and that ends the countdown.")

      for (start, count) in [(1, 1), (0, 0), (-1, 0)] {
        let before = world.now
        let heard = await numbers(of: Countdown(from: start, every: .milliseconds(30)))
        try expect(
          heard.count == count,
          "A countdown from \(start) gave \(heard.isEmpty ? "nothing" : World.list(heard.map(String.init))).")
        let time = world.now - before
        try expect(
          time == .milliseconds(30 * count),
          "A countdown from \(start) ends after \(World.text(.milliseconds(30 * count))); yours went on for \(World.text(time)).")
      }
    },

    Check("N2", "what has ended stays ended") { world in
      var numbers = Countdown(from: 2, every: .milliseconds(30)).makeAsyncIterator()
      var heard: [Int?] = []
      for _ in 1...5 { heard.append(await numbers.next()) }
      let text = heard.map { $0.map(String.init) ?? "nil" }
      try expect(text == ["2", "1", "nil", "nil", "nil"], "Asked five times, a countdown from 2 gave \(World.list(text)).")
    },

    Check("N3", "nothing runs before the first number, nor after a break") { world in
      let alone = world.tasksAlive
      let countdown = Countdown(from: 1_000, every: .milliseconds(30))
      var numbers: Countdown.AsyncIterator? = countdown.makeAsyncIterator()
      await world.settle()
      let early = world.tasksAlive - alone
      try expect(early <= 0, "Nobody has asked for a number yet, and \(count(early)) in the countdown's name.")
      _ = await numbers?.next()
      numbers = nil

      _ = await world.run {
        for await number in countdown where number == 998 { break }
      }
      await world.settle()
      let late = world.tasksAlive - alone
      try expect(late <= 0, "The loop was left at 998, and \(count(late)) in the countdown's name.")
    },

    Check("N4", "two loops each get all numbers", .racing(300)) { world in
      let countdown = Countdown(from: 5, every: .milliseconds(30))
      async let first = numbers(of: countdown)
      async let second = numbers(of: countdown)
      for (name, heard) in [("One", await first), ("The other", await second)] {
        try expect(heard == [5, 4, 3, 2, 1], "\(name) of two loops got \(World.list(heard.map(String.init))).")
      }
    },

    Check("N5", "cancelled, it ends at once", .cancelAtEverySuspension) { world in
      let run = await world.run { () -> Bool in
        for await number in Countdown(from: 5, every: .milliseconds(30)) {
          world.note("\(number)")
        }
        return true
      }
      let heard = world.events.map(\.text).filter { Int($0) != nil }
      guard let cancelledAt = run.cancelledAt else {
        return try expect(heard.count == 5, "Nobody was cancelled, and \(World.list(heard)) came.")
      }
      try expect(
        run.ended == cancelledAt,
        "Cancelled at \(World.text(cancelledAt)), the loop went on until \(World.text(run.ended)).")
      let due = min(5, Int(cancelledAt / .milliseconds(30)))
      try expect(
        heard.count <= due,
        "Cancelled at \(World.text(cancelledAt)), when \(due) numbers had been due, the loop got \(World.list(heard))."
      )
    },
  ]

  private static func numbers(of countdown: Countdown) async -> [Int] {
    var heard: [Int] = []
    for await number in countdown { heard.append(number) }
    return heard
  }

  private static func count(_ tasks: Int) -> String { tasks == 1 ? "a task runs" : "\(tasks) tasks run" }
}
