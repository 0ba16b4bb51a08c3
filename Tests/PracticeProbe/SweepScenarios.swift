import Dispatch
import Practice

/// Right answers and honest checks under cancellation at every point and clocks that race: each of these passes, unless its name says
/// otherwise.
let sweepScenarios: [String: [Check]] = [
  "sweep-many": [
    Check("C1", "forty", .cancelAtEverySuspension) { world in
      let api = world.service(latency: .milliseconds(1)...(.milliseconds(40)))
      let run = await world.run {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for i in 0..<40 {
            if i >= 10 { try await group.next() }
            group.addTask { _ = try await api.call("\(i)") }
          }
          try await group.waitForAll()
        }
      }
      try expect(run, .stopsWhenCancelled())
    }
  ],
  "sweep-leftovers": [
    Check("C1", "leftover callbacks", .schedules(50), .racing(50)) { world in
      let old = LegacyClient(world.service(latency: .seconds(3600)))
      let sensor = Sensor()
      _ = sensor.subscribe(onValue: { _ in }, onEnd: {})
      sensor.send(1)
      try await world.learner { old.start("a") { _ in } }
    }
  ],
  "thread-stuck": [
    Check("C1", "stuck thread", .schedules(5)) { world in
      let threads = Threads(2, "worker")
      let never = DispatchSemaphore(value: 0)
      try await world.learner {
        await withCheckedContinuation { continuation in
          threads.submit {
            never.wait()
            continuation.resume()
          }
        }
      }
    }
  ],
  "sweep-settles": [
    Check("C1", "settle", .racing(200), .schedules(50)) { world in
      let api = world.service(latency: .milliseconds(5)...(.milliseconds(9)))
      _ = await world.run {
        try await withThrowingTaskGroup(of: Void.self) { g in
          for i in 0..<5 { g.addTask { _ = try await api.call("\(i)") } }
          try await g.next()
          g.cancelAll()
        }
      }
      await world.settle()
      try expect(api.stretches, .ended)
    }
  ],
  "sweep-capacity": [
    Check("C1", "capacity with cancellation", .cancelAtEverySuspension, .schedules(100), .racing(50)) { world in
      let api = world.service(latency: .milliseconds(5), capacity: 2)
      _ = await world.run {
        try await withThrowingTaskGroup(of: Void.self) { g in
          for i in 0..<7 { g.addTask { _ = try await api.call("\(i)") } }
          try await g.waitForAll()
        }
      }
      try expect(api.stretches, .ended)
      let after = try await api.call("after")
      try expect(after == "answer to after", after)
      try expect(api.waiting == 0 && api.inFlight == 0, "left \(api.waiting) \(api.inFlight)")
    }
  ],
  "sweep-remains": [
    Check("C1", "a deaf call may remain", .schedules(100), .racing(50)) { world in
      let api = world.service(latency: .seconds(100))
      api.script("slow", stubborn: true, mayRemain: true)
      let value = try await world.learner {
        await withCheckedContinuation { (c: CheckedContinuation<Int, Never>) in
          Task {
            let inner = Task { await withTaskGroup(of: Void.self) { g in g.addTask { _ = try? await api.call("slow") } } }
            Task { await inner.value }
            try? await Task.sleep(for: .milliseconds(1))
            c.resume(returning: 1)
          }
        }
      }
      try expect(value == 1, "no")
    }
  ],
  "sweep-late": [
    Check("C1", "cancelAt after the end", .schedules(100)) { world in
      let run = await world.run(cancelAt: .milliseconds(10)) {
        try await Task.sleep(for: .milliseconds(10)); return 3
      }
      try expect(run, .stopsWhenCancelled(or: 3))
      try expect(run.cancelledAt != nil || run.value == 3, "no")
      if run.value == 3 { try expect(world.cancelledAt == nil || run.cancelledAt == .milliseconds(10), "x") }
      let second = await world.run { 4 }
      try expect(second, .stopsWhenCancelled(or: 4))
    }
  ],
  "sweep-at-once": [
    Check("C1", "what has ended before its caller goes on is not cancelled any more", .cancelAtEverySuspension) { world in
      let run = await world.run { Task.isCancelled }
      try expect(run.value == (run.cancelledAt != nil), "it saw \(run.summary), cancelled at \(run.cancelledAt ?? .zero)")
    }
  ],
  "sweep-second-call": [
    Check("C1", "a second learner call", .cancelAtEverySuspension) { world in
      let api = world.service()
      let first = await world.run { try await api.call("a") }
      try expect(first, .stopsWhenCancelled(or: "answer to a"))
      let second = await world.run { try await api.call("b") }
      try expect(second, .stopsWhenCancelled(or: "answer to b"))
      if first.cancelledAt != nil { try expect(second.cancelledAt == nil, "again") }
    }
  ],
].merging([5, 6, 8, 9].map { ("sweep-fails-\($0)", [failing(after: $0)]) }) { first, _ in first }

/// Fails where it was cancelled after so many things had happened.
private func failing(after count: Int) -> Check {
  Check("C1", "fails at some points", .cancelAtEverySuspension) { world in
    let log = world.log()
    let threads = Threads(2)
    _ = await world.run {
      async let a: Void = {
        try await Task.sleep(for: .milliseconds(2)); log.add("a")
      }()
      let t = Task {
        log.add("t"); try? await Task.sleep(for: .milliseconds(1)); log.add("t2")
      }
      let d = Task.detached {
        log.add("d"); await Task.yield(); log.add("d2")
      }
      await t.value
      await d.value
      await withCheckedContinuation { c in
        threads.submit {
          log.add("thread"); c.resume()
        }
      }
      try await withThrowingTaskGroup(of: Void.self) { g in
        for i in 0..<3 {
          g.addTask {
            try await Task.sleep(for: .milliseconds(i)); log.add("g\(i)")
          }
        }
        try await g.waitForAll()
      }
      try await a
    }
    if world.cancelledAt != nil { try expect(log.entries.count != count, "\(count) things had happened.") }
  }
}
