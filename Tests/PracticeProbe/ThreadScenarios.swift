import Foundation
import Practice
import Synchronization

/// Simulated threads outside the cores and what calls back from them: each of these passes, unless its name says otherwise.
let threadScenarios: [String: [Check]] = [
  "threads-block": [
    Check("C1", "what runs on them keeps no core, and is found nowhere", .schedules(50)) { world in
      let threads = Threads(2)
      let heartbeat = world.heartbeat(every: .milliseconds(10))
      await world.settle()
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for number in 1...4 {
            group.addTask {
              await withCheckedContinuation { continuation in
                threads.submit {
                  world.observe("job \(number)") { _ = usleep(50_000) }
                  continuation.resume()
                }
              }
            }
          }
        }
      }
      try expect(world.now == .milliseconds(100), "at \(world.now)")
      try expect(heartbeat, .late(atMost: .zero))
      try expect(world.stretches(), .atMost(2))
      try expect(world.stretches(), .count(4))
      await world.settle()
      try expect((threads.running, threads.waiting) == (0, 0), "\(threads.running), \(threads.waiting)")
      try expect(world.tasksAlive == 0, "\(world.tasksAlive)")
    },
    Check("C2", "the clock may race", .racing(100)) { world in
      let threads = Threads(1)
      let answers = try await world.learner {
        await withTaskGroup(of: Int.self) { group in
          for number in 1...3 {
            group.addTask {
              await withCheckedContinuation { continuation in threads.submit { continuation.resume(returning: number) } }
            }
          }
          return await group.reduce(into: Set()) { $0.insert($1) }
        }
      }
      try expect(answers == [1, 2, 3], "\(answers)")
    },
    Check("C3", "a lock is waited for across threads and cores", .schedules(50)) { world in
      let threads = Threads(2)
      let box = Box()
      let all = world.signal("all are through")
      for _ in 1...3 {
        threads.submit {
          box.add()
          if box.value == 6 { all.set() }
        }
      }
      let adders = (1...3).map { number in
        world.start("\(number)") {
          box.add()
          if box.value == 6 { all.set() }
        }
      }
      for adder in adders { try await adder.value }
      try await all.wait()
      try expect(box.value == 6, "\(box.value)")
    },
    Check("C4", "they go on while every core is kept", .schedules(20)) { world in
      let threads = Threads(1)
      let log = world.log()
      let hogs = (1...8).map { number in world.start("hog \(number)") { compute(.milliseconds(20)) } }
      threads.submit {
        usleep(5_000)
        log.add("job at \(World.text(world.now))")
      }
      for hog in hogs { try await hog.value }
      try expect(log.entries == ["job at 5 ms"] || world.now > .milliseconds(40), "\(log.entries)")
    },
    Check("C5", "work that is left at the end of a run is no leak", .schedules(20)) { world in
      let threads = Threads(2)
      try await world.learner { for _ in 1...5 { threads.submit { usleep(10_000) } } }
    },
    Check("C6", "tasks may be started on them", .schedules(20)) { world in
      let threads = Threads(1)
      let done = world.signal("done")
      try await world.learner {
        threads.submit {
          Task {
            await Task.yield()
            done.set()
          }
        }
        try await done.wait()
        await world.settle()
      }
    },
  ],
  "threads-explored": [
    Check("C1", "an answer may come before the call returns") { world in
      let threads = Threads(1)
      let log = world.log()
      try await world.learner {
        await withCheckedContinuation { continuation in
          threads.submit {
            log.add("answer")
            continuation.resume()
          }
          log.add("returned")
        }
      }
      try expect(log.entries == ["returned", "answer"], "It came first.")
    }
  ],
  "thread-blocks-a-core": [
    Check("C1", "a blocking read on a core is found") { world in
      let store = LegacyStore(world.service("rows", latency: .milliseconds(50)))
      _ = try await world.learner { try store.read(7) }
    }
  ],
  "thread-deadlock": [
    Check("C1", "a thread that waits in vain keeps nobody from seeing it", .schedules(5)) { world in
      let threads = Threads(1)
      threads.submit {
        let condition = NSCondition()
        condition.lock()
        condition.wait()
      }
      try await world.learner { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
    }
  ],
  "legacy": [
    Check("C1", "a store reads, fails and is counted", .schedules(20)) { world in
      let rows = world.service("rows", latency: .milliseconds(50))
      rows.fail("2", after: .milliseconds(10))
      let (store, threads, log) = (LegacyStore(rows), Threads(1), world.log())
      let done = world.signal("done")
      threads.submit {
        for id in 1...2 { do { log.add(try store.read(id)) } catch { log.add("\(error)") } }
        done.set()
      }
      try await done.wait()
      try expect(log.entries == ["answer to 1", "rows 2: unavailable"], "\(log.entries)")
      try expect(world.now == .milliseconds(60) && rows.order == ["1", "2"], "at \(world.now)")
      try expect(rows.stretches, .atMost(1))
    },
    Check("C2", "a client calls back in time, and once, whatever happens", .schedules(100), .racing(100)) { world in
      let api = world.service("legacy", latency: .milliseconds(20))
      api.script("fast", latency: .milliseconds(5))
      api.fail("bad", after: .milliseconds(10))
      let (client, log) = (LegacyClient(api), world.log())
      let gate = world.gate(5, "answers")
      let hear: @Sendable (String) -> @Sendable (Result<String, any Error>) -> Void = { key in
        { result in
          log.add("\(key): \((try? result.get()) ?? "none")")
          world.start(key) { try await gate.arrive() }
        }
      }
      client.start("slow", done: hear("slow"))
      client.start("fast", done: hear("fast"))
      client.start("bad", done: hear("bad"))
      let cancelled = client.start("cut", done: hear("cut"))
      let answered = client.start("early", done: hear("early"))
      cancelled.cancel()
      try await gate.arrive()
      answered.cancel()
      await world.settle()
      let entries = Set(log.entries)
      try expect(
        entries == ["slow: answer to slow", "fast: answer to fast", "bad: none", "cut: none", "early: answer to early"],
        "\(log.entries)")
      try expect(log.entries.count == 5 && (api.completed, api.failed, api.cancelled) == (3, 1, 1), "\(log.entries)")
    },
    Check("C3", "answers come in the order in which they are due, at their times", .schedules(30)) { world in
      let api = world.service("legacy")
      let (client, log, done) = (LegacyClient(api), world.log(), world.signal("done"))
      for (key, time) in [("c", 30), ("a", 10), ("b", 20)] {
        api.script(key, latency: .milliseconds(time))
        client.start(key) { _ in
          log.add("\(key) at \(World.text(world.now))")
          if key == "c" { done.set() }
        }
      }
      try await done.wait()
      try expect(log.entries == ["a at 10 ms", "b at 20 ms", "c at 30 ms"], "\(log.entries)")
    },
    Check("C4", "an answer without latency comes inside the call; a cancelled one soon", .schedules(30)) { world in
      let api = world.service("legacy", latency: .zero)
      let (client, log, done) = (LegacyClient(api), world.log(), world.signal("done"))
      client.start("now") { _ in log.add("now") }
      try expect(log.entries == ["now"], "\(log.entries)")
      api.script("long", latency: .seconds(3600))
      let request = client.start("long") { result in
        log.add("\(result)")
        done.set()
      }
      try await Task.sleep(for: .milliseconds(7))
      request.cancel()
      request.cancel()
      try await done.wait()
      try expect(world.now == .milliseconds(7), "at \(world.now)")
      try expect(log.entries == ["now", "failure(Swift.CancellationError())"], "\(log.entries)")
    },
    Check("C5", "a sensor sends in order, to those who listen", .schedules(50), .racing(50)) { world in
      let (sensor, log) = (Sensor(), world.log())
      let first = sensor.subscribe(onValue: { log.add("\($0)") }, onEnd: { log.add("end") })
      for number in 1...4 { sensor.send(number) }
      await world.settle()
      first.cancel()
      sensor.send(5)
      let second = sensor.subscribe(onValue: { log.add("\($0)") }, onEnd: { log.add("end") })
      await world.settle()
      sensor.end()
      await world.settle()
      second.cancel()
      try expect((sensor.subscribed, sensor.unsubscribed) == (2, 2), "\(sensor.unsubscribed)")
      try expect(log.entries.filter { $0 != "5" } == ["1", "2", "3", "4", "end"], "\(log.entries)")
      let late = sensor.subscribe(onValue: { _ in }, onEnd: { log.add("late end") })
      await world.settle()
      late.cancel()
      try expect(log.entries.last == "late end", "\(log.entries)")
    },
  ],
]

/// Something that several threads and tasks change.
private final class Box: Sendable {
  private let count = Mutex(0)
  private let lock = Mutex(())

  var value: Int { count.withLock { $0 } }

  func add() {
    lock.withLock { _ in
      let before = value
      compute(.milliseconds(1))
      count.withLock { $0 = before + 1 }
    }
  }
}
