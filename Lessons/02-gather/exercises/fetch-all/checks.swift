import Practice

@main enum FetchAllChecks: Exercise {
  // Neither is sorted: whoever sorts in place of keeping the order is to be seen.
  static let users = ["Dan", "Bob", "Eve", "Ann", "Cleo"]
  static let keys = [4, 2, 3, 1, 5].map { "users/\($0)" }

  static let checks = [
    Check("C1", "all requests in flight at once", .schedules(200), .racing(500)) { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner { try await fetchAll(["users/1", "users/2", "users/3"], from: api) }
      try expect(api.stretches, .begin(onceEach: ["users/1", "users/2", "users/3"]))
    },

    Check("C2", "answers in the order of the keys", .racing(1_000)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(90)))
      for (key, user) in zip(keys, users) { api.script(key, answer: user) }
      let answers = try await world.learner { try await fetchAll(keys, from: api) }
      try expect(answers == users, "\(World.list(keys)) are \(World.list(users)); you returned \(World.list(answers)).")
      try expect(api.stretches, .begin(onceEach: keys))
    },

    Check("C3", "no keys make no requests") { world in
      let api = world.service()
      let answers = try await world.learner { try await fetchAll([], from: api) }
      try expect(answers.isEmpty, "There were no keys; you returned \(World.list(answers)).")
      try expect(api.stretches, .count(0), "There were no keys.")
    },

    Check("C4", "the first failure ends it") { world in
      let api = world.service()
      for (index, key) in keys.enumerated() { api.script(key, latency: .seconds(3_600 * (index + 1))) }
      api.fail("users/3", after: .milliseconds(10))
      let run = await world.run { try await fetchAll(keys, from: api) }
      try expect(
        (run.error as? Service.Failure)?.key == "users/3", "users/3 failed; at \(World.text(run.ended)) you \(run.summary).")
      try expect(run, .ends(at: .milliseconds(10)), "users/3 failed at 10 ms, and its error ends it all.")
      await world.settle()
      try expect(api.stretches, .ended, "users/3 failed and you threw.")
    },

    Check("C5", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      let asked = Array(zip(keys, users).prefix(3))
      for (index, (key, user)) in asked.enumerated() {
        api.script(key, answer: user, latency: .milliseconds(100 * (index + 1)))
      }
      let run = await world.run { try await fetchAll(asked.map(\.0), from: api) }
      try expect(run, .stopsWhenCancelled(or: asked.map(\.1)))
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
    },
  ]
}
