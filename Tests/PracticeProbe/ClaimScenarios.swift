import Practice

/// Each claim where it holds and where it does not, with what it says: all of these checks pass.
let claimScenarios: [String: [Check]] = [
  "claims-together": [
    Check("C1", "atMost", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...30, "b": 10...40, "c": 35...50])
      try expect(api.stretches, .atMost(2))
      try expect(api.stretches("a", "c"), .atMost(1))
      try expect(api.stretches("nobody"), .atMost(0))
      try expectRefusal(
        api.stretches, .atMost(1), "2 requests were under way at once, at 10 ms: a and b; at most 1 may be.")
      try expectRefusal(
        api.stretches, .atMost(1), "The limit was 1. 2 requests were under way at once, at 10 ms: a and b; at most 1 may be.",
        "The limit was 1.")
      try expectRefusal(api.stretches, .atMost(1), "Too many.", .instead("Too many."))
    },
    Check("C2", "overlap", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...30, "b": 10...40, "c": 35...50])
      try expect(api.stretches("a", "b"), .overlap)
      try expect(api.stretches("b", "c"), .overlap)
      try expectRefusal(
        api.stretches, .overlap, "a, b and c were never all under way at once: a ended at 30 ms, c began at 35 ms.")
      try expectRefusal(api.stretches("a", "d"), .overlap, "d never began.")
      try expectRefusal(world.stretches(), .overlap, "No pieces of work were seen.")
    },
    Check("C3", "before", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...30, "b": 10...40, "c": 35...50])
      try expect(api.stretches("a"), .before(api.stretches("c")))
      try expectRefusal(
        api.stretches("a", "b"), .before(api.stretches("c")),
        "c began at 35 ms, and b, which was to end before, ended only at 40 ms.")
      try expectRefusal(api.stretches("a"), .before(api.stretches("d")), "d never began.")
      world.start("open") { try await api.call("e") }
      await world.settle()
      try expectRefusal(
        api.stretches("e"), .before(api.stretches("c")), "c began at 35 ms, and e, which was to end before, has not ended.")
    },
    Check("C4", "ended", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...10])
      try expect(api.stretches, .ended)
      let late = world.signal("never")
      api.script("held", after: late)
      for number in 1...2 { world.start("\(number)", after: .milliseconds(number)) { try await api.call("held") } }
      try await Task.sleep(for: .milliseconds(5))
      try expectRefusal(
        api.stretches, .ended, "Requests still under way: 2, held since 11 ms and held since 12 ms.")
    },
    Check("C5", "cancelled(at:)", .schedules(20)) { world in
      let api = world.service(latency: .seconds(1))
      let callers = ["a", "b"].map { key in world.start(key) { try await api.call(key) } }
      await world.settle()
      try expectRefusal(
        api.stretches("a"), .cancelled(at: .milliseconds(10)), "a was to be cancelled at 10 ms; it is still under way.")
      try await Task.sleep(for: .milliseconds(10))
      for caller in callers { caller.cancel() }
      await world.settle()
      try expect(api.stretches, .cancelled(at: .milliseconds(10)))
      try expectRefusal(
        api.stretches("a"), .cancelled(at: .milliseconds(20)), "a was to be cancelled at 20 ms; it was cancelled at 10 ms.")
      api.fail("c")
      _ = try? await api.call("c")
      try expectRefusal(
        api.stretches("c"), .cancelled(at: .milliseconds(10)), "c was to be cancelled at 10 ms; it failed at 10 ms.")
      try expectRefusal(api.stretches("d"), .cancelled(at: .zero), "d never began.")
      try expect((api.cancelledAt("a"), api.cancelledAt("c")) == ([.milliseconds(10)], []), "\(api.cancelledAt("a"))")
      try expect(api.endedAt("c") == [.milliseconds(10)], "\(api.endedAt("c"))")
    },
  ],
  "claims-beginnings": [
    Check("C1", "count, begin(inOrder:), begin(onceEach:), begin(at:)", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...30, "b": 10...40, "c": 35...50])
      try expect(api.stretches, .count(3))
      try expectRefusal(api.stretches, .count(2), "Requests expected: 2; begun: 3, a, b and c.")
      try expectRefusal(api.stretches("d"), .count(1), "Requests expected: 1; begun: 0, nothing.")
      try expect(api.stretches, .begin(inOrder: ["a", "b", "c"]))
      try expectRefusal(
        api.stretches, .begin(inOrder: ["b", "a"]), "Expected to begin: b and a, in this order; begun: a, b and c.")
      try expect(api.stretches, .begin(onceEach: ["c", "b", "a"]))
      try expectRefusal(api.stretches, .begin(onceEach: ["a", "b", "c", "d"]), "d never began.")
      try expectRefusal(api.stretches, .begin(onceEach: ["a", "b"]), "c began, and nobody asked for it.")
      _ = try await api.call("a")
      try expectRefusal(api.stretches, .begin(onceEach: ["a", "b", "c"]), "a began 2 times.")
      try expect(api.stretches("a", "b"), .begin(at: [.zero, .milliseconds(10), .milliseconds(50)]))
      try expectRefusal(
        api.stretches("a"), .begin(at: [.zero, .seconds(20)]), "Requests expected at: 0 ms and 20 s; begun at: 0 ms and 50 ms.")
    },
    Check("C2", "noneBegin(after:)", .schedules(20)) { world in
      let api = try await called(world, ["a": 0...30, "b": 10...40, "c": 35...50])
      try expect(api.stretches, .noneBegin(after: .milliseconds(35)))
      try expect(api.stretches, .noneBegin(after: .zero, allowing: 2))
      try expectRefusal(
        api.stretches, .noneBegin(after: .zero),
        "After 0 ms no more was to begin; requests begun since: 2, b at 10 ms and c at 35 ms.")
      try expectRefusal(
        api.stretches, .noneBegin(after: .zero, allowing: 1),
        "After 0 ms no more was to begin; requests begun since: 2, b at 10 ms and c at 35 ms; at most 1 may.")
    },
    Check("C3", "noneBeginAfterCancellation", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .milliseconds(10))
      let run = await world.run {
        let isEarly = Task.isCancelled
        for key in ["a", "b", "c"] { _ = try? await api.call(key) }
        return isEarly
      }
      guard let cancelled = world.cancelledAt else { return try expect(api.stretches, .noneBeginAfterCancellation()) }
      let late = ["a", "b", "c"].dropFirst(run.value == true ? 0 : api.completed + 1)
      try expect(api.stretches, .noneBeginAfterCancellation(allowing: late.count))
      guard !late.isEmpty else { return try expect(api.stretches, .noneBeginAfterCancellation()) }
      let times = World.list(late.map { "\($0) at \(World.text(cancelled))" })
      let seen = "Your caller was cancelled at \(World.text(cancelled)); requests begun since: \(late.count), \(times)"
      try expectRefusal(api.stretches, .noneBeginAfterCancellation(), "\(seen).")
      guard late.count > 1 else { return }
      try expectRefusal(api.stretches, .noneBeginAfterCancellation(allowing: 1), "\(seen); at most 1 may.")
    },
  ],
  "claims-runs": [
    Check("C1", "ends, returns, throws", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(30))
      let run = await world.run { try await api.call("a").count }
      try expect(run, .ends(at: .milliseconds(30)))
      try expect(run, .ends(by: .milliseconds(30)))
      try expect(run, .ends(within: .zero ... .milliseconds(30)))
      try expect(run, .returns(11))
      try expectRefusal(run, .ends(at: .zero), "You were to end at 0 ms; you ended at 30 ms.")
      try expectRefusal(run, .ends(by: .milliseconds(29)), "You were to end at 29 ms at the latest; you ended at 30 ms.")
      try expectRefusal(
        run, .ends(within: .milliseconds(31) ... .milliseconds(40)), "You were to end between 31 ms and 40 ms; you ended at 30 ms.")
      try expectRefusal(run, .returns(12), "You were to return 12; you returned 11.")
      try expectRefusal(run, .throws(CancellationError.self), "You were to throw CancellationError; you returned 11.")
      try expect((run.value, run.began, run.cancelledAt) == (11, .zero, nil), "\(run)")
    },
    Check("C2", "the same of a run that throws", .schedules(20)) { world in
      let api = world.service()
      api.fail("a", after: .milliseconds(5))
      let run = await world.run { try await api.call("a") }
      try expect(run, .throws(Service.Failure.self))
      try expectRefusal(run, .throws(Odd.self), "You were to throw Odd; you threw api a: unavailable.")
      try expectRefusal(run, .returns("x"), "You were to return x; you threw api a: unavailable.")
      let odd = await world.run { () throws -> Void in throw Odd(number: 1) }
      try expect(odd, .throws(Odd(number: 1)))
      try expectRefusal(odd, .throws(Odd(number: 2)), "You were to throw Odd(number: 2); you threw Odd(number: 1).")
      try expectRefusal(odd, .stopsWhenCancelled(), "Nothing failed and nobody cancelled; you threw Odd(number: 1).")
      let done = await world.run {}
      try expectRefusal(done, .throws(Odd(number: 2)), "You were to throw Odd(number: 2); you returned.")
    },
    Check("C3", "stopsWhenCancelled", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .milliseconds(10))
      let good = await world.run { try await [api.call("a"), api.call("b")].count }
      try expect(good, .stopsWhenCancelled(or: 2))
      guard let cancelled = world.cancelledAt else {
        return try expectRefusal(good, .stopsWhenCancelled(or: 3), "The complete result is 3; you returned 2.")
      }
      try expect(good.cancelledAt == cancelled, "\(good)")
      // It was cancelled in the call before: in this one nobody cancels.
      let second = await world.run { try await api.call("a") }
      try expect(second, .stopsWhenCancelled(or: "answer to a"))
    },
    Check("C5", "stopsWhenCancelled, of a run that is cancelled at a time", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      let early = await world.run(cancelAt: .milliseconds(100)) { try await api.call("a") }
      try expect(early.cancelledAt == nil && world.cancelledAt == nil, "\(early)")
      let run = await world.run(cancelAt: .milliseconds(15)) { try await api.call("b") }
      try expect(run, .ends(at: .milliseconds(15)))
      try expect(run, .stopsWhenCancelled(or: "answer to b"))
      try expect(run.cancelledAt == .milliseconds(15) && world.tasksAlive == 0, "\(run)")
    },
    Check("C4", "stopsWhenCancelled, refused", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .milliseconds(10))
      api.script(stubborn: true)
      let run = await world.run { (try? await api.call("a"))?.count }
      guard let cancelled = run.cancelledAt, cancelled < run.ended else { return try expect(run, .stopsWhenCancelled()) }
      try expectRefusal(
        run, .stopsWhenCancelled(), "Your caller was cancelled at \(World.text(cancelled)); you went on until 10 ms.")
    },
  ],
  "claims-others": [
    Check("C1", "heartbeats and ledgers", .fair) { world in
      let heartbeat = world.heartbeat(every: .milliseconds(20))
      try await Task.sleep(for: .milliseconds(50))
      try expect(heartbeat, .late(atMost: .zero))
      try expect(heartbeat.beats == 2, "\(heartbeat.beats)")
      let hogs = (1...4).map { number in world.start("hog \(number)") { compute(.milliseconds(100)) } }
      for hog in hogs { try await hog.value }
      // At 60 ms a beat is due; on a single core the hogs keep it until 450 ms.
      let late = world.now - .milliseconds(60)
      try expect(late >= .milliseconds(90), "\(late)")
      try expect(heartbeat, .late(atMost: late))
      try expectRefusal(
        heartbeat, .late(atMost: .milliseconds(10)), "A heartbeat came \(World.text(late)) late; it may be 10 ms late at most.")
    },
    Check("C2", "events", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      world.note("first")
      _ = try await api.call("a")
      try await world.observe("work") { try await Task.sleep(for: .milliseconds(5)) }
      world.note("last")
      let all = ["first", "api a began", "api a completed", "work began", "work completed", "last"]
      try expect(world.events, .are(all))
      try expectRefusal(
        world.events, .are(["first", "api b began"]),
        "After first, this was to happen: api b began. What happened: api a began, at 0 ms.")
      try expectRefusal(
        world.events, .are(all + ["more"]),
        "After first, api a began, api a completed, work began, work completed and last, this was to happen: more. What happened: nothing."
      )
      try expectRefusal(world.events, .are([]), "First, this was to happen: nothing. What happened: first, at 0 ms.")
      try expect(world.events.last?.description == "15 ms: last", "\(world.events)")
    },
    Check("C3", "a claim of the check's own, and texts", .schedules(5)) { world in
      try expect(3, World.Claim { $0 == 3 ? nil : "It is \($0)." })
      try expectRefusal(4, World.Claim { $0 == 3 ? nil : "It is \($0)." }, "It is 4.")
      let times: [(Duration, String)] = [
        (.zero, "0 ms"), (.microseconds(400), "0.400 ms"), (.milliseconds(1500), "1500 ms"), (.seconds(9), "9000 ms"),
        (.seconds(10), "10 s"), (.seconds(3600), "1 h"), (.seconds(3601), "3601 s"),
      ]
      for (time, text) in times { try expect(World.text(time) == text, "\(time) is \(World.text(time))") }
      try expect(World.list([]) == "nothing" && World.list(["a"]) == "a", "lists")
      try expect(World.list((1...9).map { "\($0)" }) == "1, 2, 3, 4, 5, 6, 7 and 2 more", "lists")
    },
  ],
  // One all the way through the harness.
  "claim-fails": [
    Check("C1", "one after the other") { world in
      let api = world.service(latency: .milliseconds(10))
      try await world.learner {
        async let first = api.call("a")
        async let second = api.call("b")
        _ = try await (first, second)
      }
      try expect(api.stretches("a"), .before(api.stretches("b")), "B needs A's answer.")
    }
  ],
]

/// Something to throw.
private struct Odd: Error, Equatable { var number: Int }

/// A service that was called from the check's own tasks, from one millisecond to another for each key.
private func called(_ world: World, _ times: [String: ClosedRange<Int>]) async throws -> Service {
  let api = world.service()
  let callers = times.map { key, range in
    api.script(key, latency: .milliseconds(range.upperBound - range.lowerBound))
    return world.start(key, after: .milliseconds(range.lowerBound)) { try await api.call(key) }
  }
  for caller in callers { _ = try await caller.value }
  return api
}
