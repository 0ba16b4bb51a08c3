import Practice

@main enum FetchEachChecks: Exercise {
  static let users = ["Ann", "Bob", "Cleo", "Dan", "Eve"]
  static let keys = (1...users.count).map { "users/\($0)" }

  static let checks = [
    Check("C1", "all requests in flight at once") { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner { await fetchEach(["users/1", "users/2", "users/3"], from: api) }
      try expect(api.calls == 3, "There were 3 keys; requests made: \(api.calls).")
    },

    // Every request is answered here, cancelled or not: this check asks only which result stands where.
    Check("C2", "each key has its own result, in order", .racing(500)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      for (key, user) in zip(keys, users) { api.script(key, answer: user, stubborn: true) }
      for key in ["users/2", "users/4"] {
        api.script(key, failure: NotFound(key: key), stubborn: true)
      }
      let results = try await world.learner { await fetchEach(keys, from: api) }
      try expectResults(results, missing: ["users/2", "users/4"])
      try expect(api.calls == keys.count, "There were \(keys.count) keys; requests made: \(api.calls).")
    },

    Check("C3", "a failure disturbs nobody else") { world in
      let api = world.service()
      for (key, user) in zip(keys, users) { api.script(key, answer: user, latency: .milliseconds(100)) }
      for key in ["users/2", "users/4"] {
        api.script(key, latency: .milliseconds(10), failure: NotFound(key: key))
      }
      let results = try await world.learner { await fetchEach(keys, from: api) }
      let ended = world.now
      try expectResults(results, missing: ["users/2", "users/4"])
      try expect(ended == .milliseconds(100), "The slowest request took 100 ms; you returned after \(text(ended)).")
    },

    Check("C4", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      let asked = Array(zip(keys, users).prefix(3))
      for (index, (key, user)) in asked.enumerated() {
        api.script(key, answer: user, latency: .milliseconds(100 * (index + 1)))
      }
      let results = try await world.learner { await fetchEach(asked.map(\.0), from: api) }
      let ended = world.now

      if let cancelled = world.cancelledAt {
        try expect(ended == cancelled, "Your caller was cancelled at \(text(cancelled)); you went on until \(text(ended)).")
      }
      try expect(results.count == asked.count, "There were \(asked.count) keys; results returned: \(results.count).")
      for (index, (result, (key, user))) in zip(results, asked).enumerated() {
        let answeredBefore = world.cancelledAt.map { .milliseconds(100 * (index + 1)) < $0 } ?? true
        switch result {
        case .success(let answer):
          try expect(answer == user, "\(key) is \(user); its result is \(answer).")
        case .failure(let error):
          try expect(!answeredBefore, "\(key) had been answered; its result is \(error).")
          try expect(error is CancellationError, "\(key) was given up; its result is \(error), and should be CancellationError.")
        }
      }
      try await Task.sleep(for: .milliseconds(1))  // What was cancelled may still unwind; that takes no time.
      try expect(api.inFlight == 0, "Your caller was cancelled; requests still under way: \(api.inFlight).")
    },
  ]

  /// What the service says of a user it does not have.
  struct NotFound: Error, CustomStringConvertible {
    let key: String
    var description: String { "\(key) not found" }
  }

  /// Holds if there is one result for each of ``keys``: ``NotFound`` with the same key for those `missing`, else the user's name.
  static func expectResults(_ results: [Result<String, any Error>], missing: Set<String>) throws {
    try expect(results.count == keys.count, "There were \(keys.count) keys; results returned: \(results.count).")
    for (result, (key, user)) in zip(results, zip(keys, users)) {
      let expected = missing.contains(key) ? "\(key) not found" : user
      let seen =
        switch result {
        case .success(let answer): answer
        case .failure(let error): "\(error)"
        }
      try expect(seen == expected, "The result of \(key) should be \"\(expected)\"; yours is \"\(seen)\".")
    }
  }

  static func text(_ time: Duration) -> String {
    "\(Int(time / .milliseconds(1))) ms"
  }
}
