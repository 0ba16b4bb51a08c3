import Practice

@main enum MapBoundedChecks: Exercise {
  static let keys = (1...7).map { "pages/\($0)" }

  static let checks = [
    Check("P1", "never more than `limit` requests in flight", .racing(1_000)) { world in
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
      _ = try await world.learner { try await fetchAll(keys, limit: 3, from: api) }
      try expect(api.stretches, .atMost(3))
    },

    Check("P2", "the whole limit is used") { world in
      let api = world.service()
      api.script(until: world.gate(3))
      _ = try await world.learner { try await fetchAll(keys, limit: 3, from: api) }
    },

    Check("P3", "a slow request holds nobody up") { world in
      // With two places, the last request begins only if the other place is refilled while the first request is out.
      let api = world.service()
      let both = world.gate(2, "requests, the first page and the last,")
      api.script("pages/1", until: both)
      api.script("pages/7", until: both)
      _ = try await world.learner { try await fetchAll(keys, limit: 2, from: api) }
    },

    Check("P4", "answers in the order of the keys", .racing(500)) { world in
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
      // Whoever sorts in place of keeping the order is to be seen.
      let mixed = [5, 2, 7, 4, 1, 6, 3].map { "pages/\($0)" }
      let answers = try await world.learner { try await fetchAll(mixed, limit: 3, from: api) }
      try expectAnswers(answers, to: mixed)
    },

    Check("P5", "the first error ends it at once") { world in
      let api = world.service(latency: .seconds(3_600))
      api.fail("pages/2", after: .milliseconds(10))
      let run = await world.run { try await fetchAll(keys, limit: 3, from: api) }
      try expect(run, .throws(Service.Failure.self), "pages/2 failed.")
      let failedAt = (api.startedAt("pages/2").first ?? .zero) + .milliseconds(10)
      try expect(run, .ends(at: failedAt), "pages/2 failed at \(World.text(failedAt)), and that ends it all.")
      await world.settle()
      try expect(api.stretches, .ended, "pages/2 failed and you threw.")
    },

    Check("P6", "a limit above the number of keys, and no keys at all") { world in
      let api = world.service()
      let (answers, none) = try await world.learner {
        (try await fetchAll(keys, limit: 50, from: api), try await fetchAll([], limit: 3, from: api))
      }
      try expectAnswers(answers, to: keys)
      try expect(none.isEmpty, "Without keys you returned \(none.count) answers.")
      try expect(api.stretches, .begin(onceEach: keys))
    },

    Check("P7", "cancelled, it ends at once and asks no further", .cancelAtEverySuspension) { world in
      let keys = (1...40).map { "pages/\($0)" }
      let api = world.service(latency: .milliseconds(20))
      let run = await world.run { try await fetchAll(keys, limit: 4, from: api) }
      try expect(run, .stopsWhenCancelled(or: keys.map { "answer to \($0)" }))
      guard let cancelledAt = run.cancelledAt else { return }
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
      // At that instant, children that queue for a place may all still come to ask: how many is a matter of the schedule.
      let later = keys.flatMap { api.startedAt($0) }.filter { $0 > cancelledAt }
      try expect(
        later.isEmpty, "Cancelled at \(World.text(cancelledAt)), and \(later.count) requests were begun after that.")
    },
  ]

  private static func expectAnswers(_ answers: [String], to keys: [String]) throws {
    try expect(answers.count == keys.count, "\(keys.count) keys went in, \(answers.count) answers came out.")
    for (position, (answer, key)) in zip(answers, keys).enumerated() {
      try expect(answer == "answer to \(key)", "At position \(position), where \(key) belongs, stands \"\(answer)\".")
    }
  }
}
