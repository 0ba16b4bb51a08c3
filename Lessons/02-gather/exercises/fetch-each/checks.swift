import Practice

@main enum FetchEachChecks: Exercise {
  // Neither is sorted: whoever sorts in place of keeping the order is to be seen.
  static let users = ["Dan", "Bob", "Eve", "Ann", "Cleo"]
  static let keys = [4, 2, 5, 1, 3].map { "users/\($0)" }

  static let checks = [
    Check("C1", "all requests in flight at once") { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner { await fetchEach(["users/1", "users/2", "users/3"], from: api) }
      try expect(api.stretches, .begin(onceEach: ["users/1", "users/2", "users/3"]))
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
      try expect(api.stretches, .begin(onceEach: keys))
    },

    Check("C3", "a failure disturbs nobody else") { world in
      let api = world.service()
      for (key, user) in zip(keys, users) { api.script(key, answer: user, latency: .milliseconds(100)) }
      for key in ["users/2", "users/4"] {
        api.script(key, latency: .milliseconds(10), failure: NotFound(key: key))
      }
      let run = await world.run { await fetchEach(keys, from: api) }
      try expectResults(try run.result.get(), missing: ["users/2", "users/4"])
      try expect(run, .ends(at: .milliseconds(100)), "The slowest request took 100 ms.")
    },

    Check("C4", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      let asked = Array(zip(keys, users).prefix(3))
      for (index, (key, user)) in asked.enumerated() {
        api.script(key, answer: user, latency: .milliseconds(100 * (index + 1)))
      }
      let run = await world.run { await fetchEach(asked.map(\.0), from: api) }
      try expect(run, .stopsWhenCancelled())
      let results = try run.result.get()
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
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
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
}
