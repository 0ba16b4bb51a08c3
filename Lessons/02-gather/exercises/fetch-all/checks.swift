import Practice

@main enum FetchAllChecks: Exercise {
  static let users = ["Ann", "Bob", "Cleo", "Dan", "Eve"]
  static let keys = (1...users.count).map { "users/\($0)" }

  static let checks = [
    Check("C1", "all requests in flight at once", .schedules(200), .racing(500)) { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner { try await fetchAll(["users/1", "users/2", "users/3"], from: api) }
      try expect(api.calls == 3, "There were 3 keys; requests made: \(api.calls).")
    },

    Check("C2", "answers in the order of the keys", .racing(1_000)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      for (key, user) in zip(keys, users) { api.script(key, answer: user) }
      let answers = try await world.learner { try await fetchAll(keys, from: api) }
      try expect(answers == users, "users/1 to users/5 are \(list(users)); you returned \(list(answers)).")
      try expect(api.calls == keys.count, "There were \(keys.count) keys; requests made: \(api.calls).")
    },

    Check("C3", "no keys make no requests") { world in
      let api = world.service()
      let answers = try await world.learner { try await fetchAll([], from: api) }
      try expect(answers.isEmpty, "There were no keys; you returned \(list(answers)).")
      try expect(api.calls == 0, "There were no keys; requests made: \(api.calls).")
    },

    Check("C4", "the first failure ends it") { world in
      let api = world.service()
      for (index, key) in keys.enumerated() { api.script(key, latency: .seconds(3_600 * (index + 1))) }
      api.fail("users/3", after: .milliseconds(10))
      let outcome = await world.outcome { try await fetchAll(keys, from: api) }
      let ended = world.now

      switch outcome {
      case .success(let answers):
        try expect(false, "users/3 failed; after \(text(ended)) you returned without an error; answers: \(answers.count).")
      case .failure(let error):
        try expect((error as? Service.Failure)?.key == "users/3", "users/3 failed, but the error thrown is \(error).")
        try expect(ended == .milliseconds(10), "users/3 failed after 10 ms; you passed the error on after \(text(ended)).")
      }
      try await untilTheDustSettles()
      try expect(api.inFlight == 0, "users/3 failed and you threw; requests still under way: \(api.inFlight).")
    },

    Check("C5", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      let asked = Array(zip(keys, users).prefix(3))
      for (index, (key, user)) in asked.enumerated() {
        api.script(key, answer: user, latency: .milliseconds(100 * (index + 1)))
      }
      let outcome = await world.outcome { try await fetchAll(asked.map(\.0), from: api) }
      let ended = world.now

      if let cancelled = world.cancelledAt {
        try expect(ended == cancelled, "Your caller was cancelled at \(text(cancelled)); you went on until \(text(ended)).")
      }
      switch outcome {
      case .success(let answers):
        try expect(answers == asked.map(\.1), "The answers are \(list(asked.map(\.1))); you returned \(list(answers)).")
      case .failure(let error):
        try expect(world.cancelledAt != nil, "Nothing failed and nobody cancelled; you threw \(error).")
      }
      try await untilTheDustSettles()
      try expect(api.inFlight == 0, "Your caller was cancelled; requests still under way: \(api.inFlight).")
    },
  ]

  /// Lets everything run that needs no time to end: what was cancelled may unwind after the call has returned.
  static func untilTheDustSettles() async throws {
    try await Task.sleep(for: .milliseconds(1))
  }

  static func list(_ words: [String]) -> String {
    words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }

  static func text(_ time: Duration) -> String {
    time < .seconds(3_600) ? "\(Int(time / .milliseconds(1))) ms" : "\(Int(time / .seconds(3_600))) h"
  }
}
