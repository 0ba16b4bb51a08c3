import Practice

/// What a service's script can say: each of these passes.
let scriptScenarios: [String: [Check]] = [
  "script-rules": [
    Check("C1", "the narrowest rule counts, and what was said last", .schedules(5)) { world in
      let api = world.service()
      api.script(answer: "any")
      api.script(attempt: 2, answer: "second of any")
      api.script("a", answer: "a")
      api.script("a", attempt: 3, answer: "third a")
      api.script(number: 5, answer: "fifth")
      var answers: [String] = []
      for key in ["b", "b", "a", "a", "a", "a", "b"] { answers.append(try await api.call(key)) }
      try expect(answers == ["any", "second of any", "a", "a", "fifth", "a", "any"], "\(answers)")
      api.script("a", answer: "new a")
      let last = try await api.call("a")
      try expect(last == "new a", "\(last)")
    },
    Check("C2", "an answer is made out of key and attempt, or an error", .schedules(5)) { world in
      let api = world.service()
      api.script { key, attempt in
        if attempt == 2 { throw CancellationError() }
        return "\(key) \(attempt)"
      }
      let first = try await api.call("a")
      let second = await world.outcome { try await api.call("a") }
      try expect(first == "a 1" && (try? second.get()) == nil, "\(first), \(second)")
    },
    Check("C3", "failures by number and by attempt", .schedules(5)) { world in
      let api = world.service()
      api.fail(number: 2)
      api.fail("c", "again", attempt: 2)
      var seen: [String] = []
      for key in ["a", "b", "c", "c", "a"] {
        do { seen.append(try await api.call(key)) } catch { seen.append("\(error)") }
      }
      try expect(
        seen == ["answer to a", "api b: unavailable", "answer to c", "api c: again", "answer to a"], "\(seen)")
    },
    Check("C4", "chance and jitter are drawn from the seed", .schedules(20), .racing(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      api.fail(chance: 0.3)
      api.script("j", jitter: .milliseconds(50))
      var failures = 0
      for number in 1...200 { do { _ = try await api.call("\(number)") } catch { failures += 1 } }
      try expect((25...95).contains(failures), "\(failures) of 200 failed")
      var times: Set<Duration> = []
      for _ in 1...10 {
        let start = world.now
        _ = try await api.call("j")
        times.insert(world.now - start)
      }
      try expect(times.count > 3, "\(times)")
    },
    Check("C5", "what is drawn is drawn again", .schedules(10)) { world in
      let api = world.service(latency: .milliseconds(10)...(.milliseconds(20)))
      api.script("j", latency: .milliseconds(100), jitter: .milliseconds(50))
      _ = try await api.call("j")
      try expect((.milliseconds(100)...(.milliseconds(150))).contains(world.now), "\(world.now)")
    },
  ],
  "script-capacity": [
    Check("C1", "no more than the capacity are served at once, first come, first served", .schedules(30)) { world in
      let api = world.service(latency: .milliseconds(10), capacity: 2)
      let callers = (1...5).map { number in
        world.start("\(number)", after: .microseconds(number)) { try await api.call("\(number)") }
      }
      try await Task.sleep(for: .milliseconds(5))
      try expect((api.inFlight, api.waiting) == (5, 3), "\(api.inFlight), \(api.waiting)")
      for caller in callers { _ = try await caller.value }
      let ends = (1...5).flatMap { api.endedAt("\($0)") }
      let expected = [10_001, 10_002, 20_001, 20_002, 30_001].map { Duration.microseconds($0) }
      try expect(ends == expected, "\(ends)")
      try expect((api.waiting, api.peakInFlight) == (0, 5), "\(api.waiting)")
    },
    Check("C2", "who waits and is cancelled leaves at once, and the place goes to the next", .schedules(50), .racing(50)) { world in
      let api = world.service(latency: .milliseconds(10), capacity: 1)
      let callers = (1...3).map { number in world.start("\(number)") { try await api.call("\(number)") } }
      callers[1].cancel()
      for caller in callers { _ = await caller.result }
      try expect(api.completed + api.cancelled == 3 && api.cancelled >= 1, "\(api.completed)")
      _ = try await api.call("next")
    },
    Check("C3", "or the others are refused", .schedules(30)) { world in
      let api = world.service(latency: .milliseconds(10), capacity: 1, whenFull: .refuse)
      let first = world.start("first") { try await api.call("a") }
      await world.settle()
      let second = await world.outcome { try await api.call("b") }
      guard case .failure(let error) = second else { return try expect(false, "\(second)") }
      try expect("\(error)" == "api b: busy" && world.now == .zero, "\(error) at \(world.now)")
      _ = try await first.value
      _ = try await api.call("c")
      try expect((api.failed, api.completed) == (1, 2), "\(api.failed)")
    },
    Check("C4", "a stubborn call waits in line all the same", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10), capacity: 1)
      api.script("b", stubborn: true)
      let callers = ["a", "b"].map { key in world.start(key, after: .milliseconds(key == "a" ? 0 : 1)) { try await api.call(key) } }
      try await Task.sleep(for: .milliseconds(5))
      for caller in callers { caller.cancel() }
      let answer = try await callers[1].value
      try expect(answer == "answer to b" && world.now == .milliseconds(15), "\(answer) at \(world.now)")
    },
  ],
  "script-bodies": [
    Check("C1", "chunks come with their pauses", .schedules(20)) { world in
      let api = world.service(latency: .milliseconds(10))
      api.script("file", chunks: ["a", "b", "c"], every: .milliseconds(5))
      var seen: [String] = []
      for try await chunk in try await api.body(of: "file") {
        seen.append("\(chunk) at \(World.text(world.now))")
        try expect(api.inFlight == 1, "\(api.inFlight)")
      }
      try expect(seen == ["a at 15 ms", "b at 20 ms", "c at 25 ms"], "\(seen)")
      try expect((api.completed, api.inFlight) == (1, 0), "\(api.completed)")
      let whole = try await Array(api.body(of: "other"))
      try expect(whole == ["answer to other"], "\(whole)")
    },
    Check("C2", "a failure may come between chunks", .schedules(20)) { world in
      let api = world.service()
      api.script("file", chunks: ["a", "b"], failure: Broken(), afterChunks: 1)
      var seen: [String] = []
      do {
        for try await chunk in try await api.body(of: "file") { seen.append(chunk) }
        try expect(false, "it did not fail")
      } catch is Broken {}
      try expect(seen == ["a"] && api.failed == 1 && api.inFlight == 0, "\(seen)")
    },
    Check("C3", "a reader that is cancelled leaves at once, and one that stops early lets go", .schedules(20)) { world in
      let api = world.service(latency: .zero)
      api.script(chunks: ["a", "b"], every: .milliseconds(10))
      let reader = world.start("reader") { for try await _ in try await api.body(of: "file") {} }
      try await Task.sleep(for: .milliseconds(15))
      reader.cancel()
      guard case .failure(let error) = await reader.result, error is CancellationError else { return try expect(false, "no error") }
      try expect(api.cancelledAt("file") == [.milliseconds(15)], "\(api.cancelledAt("file"))")
      for try await _ in try await api.body(of: "stopped") { break }
      try expect((api.cancelled, api.inFlight) == (2, 0), "\(api.cancelled), \(api.inFlight)")
    },
    Check("C4", "a place is kept until the body is through", .schedules(20)) { world in
      let api = world.service(latency: .zero, capacity: 1)
      api.script("file", chunks: ["a"], every: .milliseconds(10))
      let body = try await api.body(of: "file")
      let next = world.start("next") { try await api.call("next") }
      _ = try await Array(body)
      _ = try await next.value
      try expect(api.endedAt("next") == [.milliseconds(20)], "\(api.endedAt("next"))")
    },
  ],
]

private struct Broken: Error {}
