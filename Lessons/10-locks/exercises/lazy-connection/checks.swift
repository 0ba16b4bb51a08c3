import Practice
import Synchronization

@main enum LazyConnectionChecks: Exercise {
  static let checks = [
    Check("D1", "five callers, one opening, one number", .racing(500)) { world in
      let server = Server(world)
      let everybodyWaits = world.signal("everybody waits")
      server.api.script("open", after: everybodyWaits)
      let database = server.database()
      world.start("server") {
        await world.settle()
        everybodyWaits.set()
      }
      let run = await world.run { await ask(5, database) }
      let answers = try run.result.get()
      let story = "Five callers came before the first opening was answered."
      try expect(server.openings == 1, "\(story) \(server.told).")
      try expect(
        answers.allSatisfy { $0.number == 41 }, "\(story) It was opened once, as number 41. \(told(answers))")
    },

    Check("D2", "a failure reaches its callers, and the next call opens again") { world in
      let server = Server(world)
      server.api.fail("open", attempt: 1, after: .milliseconds(20))
      let database = server.database()
      let run = await world.run { await ask(3, database) }
      let answers = try run.result.get()
      let story = "Three callers wait, and the opening fails at 20 ms."
      try expect(answers.allSatisfy { $0.error is Service.Failure }, "\(story) All three are to get its error. \(told(answers))")
      try expect(server.openings == 1, "\(story) Nobody asked again. \(server.told).")

      let again = await world.run { try await database.connection() }
      try expect(
        again.value == 42,
        """
        \(story) After that somebody asks again, and the second opening would give 42. \(server.told), and the caller \
        \(again.told).
        """)
    },

    Check("D3", "a cancelled caller does not fail the others") { world in
      let names = ["first", "second", "third"]
      for cancelled in [["first"], ["second"], names] {
        let server = Server(world)
        let database = server.database()
        let began = world.now
        let callers = names.enumerated().map { place, name in
          (name, world.start(name, after: .milliseconds(place)) { try await database.connection() })
        }
        try await Task.sleep(for: .milliseconds(5))
        for (name, caller) in callers where cancelled.contains(name) { caller.cancel() }
        let story =
          cancelled.count == 1
          ? "Three callers wait for one opening, and the \(cancelled[0]) is cancelled."
          : "Three callers wait for one opening, and all of them are cancelled."
        for (name, caller) in callers {
          let result = await caller.result
          let ended = World.text(world.now - began)
          if !cancelled.contains(name) {
            try expect(
              result.number != nil,
              "\(story) The \(name), whom nobody cancelled, \(result.told) \(ended) after the first had asked.")
          }
        }

        let later = await world.run { try await database.connection() }
        try expect(later.value != nil, "\(story) Somebody comes later, and \(later.told).")
        let numbers = await answers(of: callers)
        try expect(
          Set(numbers.compactMap(\.number)).count <= 1, "\(story) There is one connection for all. \(told(numbers))")
      }
    },

    Check("D4", "later calls open nothing") { world in
      let server = Server(world)
      let database = server.database()
      let first = await world.run { try await database.connection() }
      try expect(first.value == 41, "The opening gave 41. The caller \(first.told).")
      let again = await world.run { try await database.connection() }
      try expect(
        server.openings == 1, "The first call opened the connection and returned. A second came after it. \(server.told).")
      try expect(again.value == 41, "The connection is open, with the number 41. A second caller \(again.told).")
      let run = await world.run { await ask(3, database) }
      let answers = try run.result.get()
      try expect(server.openings == 1, "The connection was open when three callers came at once. \(server.told).")
      try expect(
        answers.allSatisfy { $0.number == 41 }, "The connection was open, with the number 41. \(told(answers))")

      // A caller that left must not take the connection along.
      let second = Server(world)
      let shared = second.database()
      let callers = ["first", "second"].map { name in world.start(name) { try await shared.connection() } }
      try await Task.sleep(for: .milliseconds(5))
      callers[0].cancel()
      let number = await callers[1].result
      _ = await callers[0].result
      let opened = second.openings
      let later = await world.run { try await shared.connection() }
      try expect(
        second.openings == opened && later.value == number.number,
        """
        Two callers waited, and the first was cancelled; the second \(number.told). The connection is open, and somebody who \
        came later \(later.told).
        """)
    },

    Check("D5", "callers who ask again at once share the next opening", .schedules(300)) { world in
      let server = Server(world)
      server.api.fail("open", attempt: 1, after: .milliseconds(20))
      let database = server.database()
      let run = await world.run { await ask(3, database, tries: 2) }
      let answers = try run.result.get()
      let story = "The first opening failed, and each of three callers asked again as soon as it got the error."
      try expect(
        answers.allSatisfy { $0.number != nil },
        "\(story) A second opening would have given them 42. \(told(answers, "The second time, caller"))")
      try expect(server.openings == 2, "\(story) One more opening is enough for all. \(server.told).")
      try expect(answers.allSatisfy { $0.number == 42 }, "\(story) The second opening gave 42. \(told(answers))")
    },
  ]

  /// All at once; gives back what each got, the last time it asked.
  static func ask(_ callers: Int, _ database: Database, tries: Int = 1) async -> [Result<Int, any Error>] {
    await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
      for caller in 1...callers {
        group.addTask(name: "caller \(caller)") {
          var tries = tries
          while true {
            do {
              return (caller, .success(try await database.connection()))
            } catch {
              tries -= 1
              if tries == 0 { return (caller, .failure(error)) }
            }
          }
        }
      }
      var answers: [Int: Result<Int, any Error>] = [:]
      for await (caller, answer) in group { answers[caller] = answer }
      return (1...callers).compactMap { answers[$0] }
    }
  }

  static func answers(of callers: [(String, Task<Int, any Error>)]) async -> [Result<Int, any Error>] {
    var answers: [Result<Int, any Error>] = []
    for (_, caller) in callers { answers.append(await caller.result) }
    return answers
  }

  static func told(_ answers: [Result<Int, any Error>], _ caller: String = "Caller") -> String {
    answers.enumerated().map { "\(caller) \($0 + 1) \($1.told)." }.joined(separator: " ")
  }

  /// What the database opens.
  final class Server: Sendable {
    let api: Service
    private let begun = Mutex(0)

    init(_ world: World) { api = world.service("server", latency: .milliseconds(20)) }

    var openings: Int { begun.withLock { $0 } }
    var told: String { "It was opened \(openings == 1 ? "once" : "\(openings) times")" }

    /// The first opening gives 41, the second 42.
    func database() -> Database {
      Database { [self] in
        let number = begun.withLock {
          $0 += 1
          return 40 + $0
        }
        _ = try await api.call("open")
        return number
      }
    }
  }
}

extension Result where Success == Int, Failure == any Error {
  fileprivate var number: Int? { try? get() }
  fileprivate var error: (any Error)? { if case .failure(let error) = self { error } else { nil } }
  fileprivate var told: String {
    switch self {
    case .success(let number): "got \(number)"
    case .failure(let error): "got the error \(error)"
    }
  }
}

extension World.Run<Int> {
  fileprivate var told: String { result.told }
}
