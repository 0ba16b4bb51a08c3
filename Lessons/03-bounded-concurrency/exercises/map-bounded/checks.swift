import Practice

@main enum MapBoundedChecks: Exercise {
  static let keys = (1...7).map { "pages/\($0)" }

  static let checks = [
    Check("P1", "never more than `limit` requests in flight", .racing(1_000)) { world in
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
      _ = try await world.learner { try await fetchAll(keys, limit: 3, from: api) }
      try expect(api.peakInFlight <= 3, "The limit was 3; \(api.peakInFlight) requests were in flight at once.")
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
      let answers = try await world.learner { try await fetchAll(keys, limit: 3, from: api) }
      try expectAnswers(answers, to: keys)
    },

    Check("P5", "the first error ends it at once") { world in
      let api = world.service(latency: .seconds(3_600))
      api.fail("pages/2", after: .milliseconds(10))
      let outcome = await world.outcome { try await fetchAll(keys, limit: 3, from: api) }
      let ended = world.now

      guard case .failure(let error) = outcome else {
        return try expect(false, "pages/2 failed, and your function returned answers all the same.")
      }
      try expect(error is Service.Failure, "pages/2 failed, and your function threw something else: \(error).")
      let failedAt = (api.startedAt("pages/2").first ?? .zero) + .milliseconds(10)
      try expect(
        ended == failedAt, "pages/2 failed at \(milliseconds(failedAt)); your function threw at \(milliseconds(ended)).")
      try await Task.sleep(for: .milliseconds(1))  // What was cancelled may still unwind; that takes no time.
      try expect(api.inFlight == 0, "Your function threw, and \(api.inFlight) requests were still in flight.")
    },

    Check("P6", "a limit above the number of keys, and no keys at all") { world in
      let api = world.service()
      let (answers, none) = try await world.learner {
        (try await fetchAll(keys, limit: 50, from: api), try await fetchAll([], limit: 3, from: api))
      }
      try expectAnswers(answers, to: keys)
      try expect(none.isEmpty, "Without keys you returned \(none.count) answers.")
      try expect(api.calls == keys.count, "\(keys.count) keys, then none: \(api.calls) requests were made.")
    },

    Check("P7", "cancelled, it ends at once and asks no further", .cancelAtEverySuspension) { world in
      let keys = (1...40).map { "pages/\($0)" }
      let api = world.service(latency: .milliseconds(20))
      let outcome = await world.outcome { try await fetchAll(keys, limit: 4, from: api) }
      let ended = world.now

      switch outcome {
      case .success(let answers): try expectAnswers(answers, to: keys)
      case .failure(let error): try expect(world.cancelledAt != nil, "Nobody cancelled you, yet you threw \(error).")
      }
      guard let cancelledAt = world.cancelledAt else { return }
      try expect(
        ended == cancelledAt, "Cancelled at \(milliseconds(cancelledAt)), your function returned at \(milliseconds(ended)).")
      try await Task.sleep(for: .milliseconds(1))  // As above.
      try expect(api.inFlight == 0, "Your function returned, and \(api.inFlight) requests were still in flight.")
      // Four for each 20 ms that have begun. Sixteen more, because of children that queue for a place some still come to ask before
      // they hear of it; a loop that does not stop asks for all forty.
      let most = 4 * (Int(cancelledAt / .milliseconds(20)) + 1) + 16
      try expect(
        api.calls <= most, "Cancelled at \(milliseconds(cancelledAt)), and \(api.calls) requests were begun in the end.")
    },
  ]

  private static func expectAnswers(_ answers: [String], to keys: [String]) throws {
    try expect(answers.count == keys.count, "\(keys.count) keys went in, \(answers.count) answers came out.")
    for (position, (answer, key)) in zip(answers, keys).enumerated() {
      try expect(answer == "answer to \(key)", "At position \(position), where \(key) belongs, stands \"\(answer)\".")
    }
  }

  private static func milliseconds(_ duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1))) ms"
  }
}
