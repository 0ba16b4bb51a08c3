import Foundation
import Practice

/// The world's clocks, steps and stillness: each of these passes.
let worldScenarios: [String: [Check]] = [
  "world-settles": [
    Check("C1", "everything runs that takes no time, and nothing that does", .schedules(50)) { world in
      let api = world.service(latency: .milliseconds(1))
      let log = world.log()
      let task = world.start("unwinds") {
        for number in 1...20 {
          await Task.yield()
          await Task.detached { log.add("\(number)") }.value
        }
        _ = try await api.call("a")
        log.add("later")
      }
      await world.settle()
      try expect(world.now == .zero, "at \(world.now)")
      try expect(log.entries.count == 20, "\(log.entries)")
      try await task.value
      await world.settle()
      try expect(world.now == .milliseconds(1) && log.entries.last == "later", "\(log.entries) at \(world.now)")
    },
    Check("C2", "a core that computes holds it up no longer than the instant", .schedules(20)) { world in
      let busy = world.start("busy") { compute(.milliseconds(50)) }
      await world.settle()
      // On a single core it has to wait for that.
      try expect(world.now == .zero || world.now == .milliseconds(50), "at \(world.now)")
      try await busy.value
    },
    Check("C3", "several settle at once", .schedules(20), .racing(20)) { world in
      let settlers = (1...3).map { number in world.start("\(number)") { await world.settle() } }
      for settler in settlers { try await settler.value }
    },
    Check("C4", "timers due at this instant come first", .schedules(20)) { world in
      let log = world.log()
      world.start("sleeper") {
        try await Task.sleep(for: .zero)
        try await Task.sleep(for: .zero)
        log.add("awake")
      }
      await world.settle()
      try expect(log.entries == ["awake"], "\(log.entries)")
    },
  ],
  "world-wall-clock": [
    Check("C1", "dates jump, clocks do not, and deadlines stay where they are", .schedules(5)) { world in
      let (date, instant) = (Date(), ContinuousClock.now)
      world.shiftWallClock(by: .seconds(-3600))
      try expect(abs(Date().timeIntervalSince(date) + 3600) < 0.001, "\(Date().timeIntervalSince(date))")
      var time = timeval()
      gettimeofday(&time, nil)
      try expect(time.tv_sec == Int(date.timeIntervalSince1970) - 3600, "\(time)")
      try await Task.sleep(for: .milliseconds(50))
      try expect(ContinuousClock.now - instant == .milliseconds(50) && world.now == .milliseconds(50), "\(world.now)")
      world.shiftWallClock(by: .seconds(7200))
      try expect(abs(Date().timeIntervalSince(date) - 3600.05) < 0.001, "\(Date().timeIntervalSince(date))")
      // The check's own task may block.
      let blocker = world.start("blocker") { waitForNothing(0.05) }
      try await blocker.value
      try expect(abs((world.now - .milliseconds(100)) / .microseconds(1)) <= 1, "at \(world.now)")
    },
    Check("C2", "the next run has the usual date again", .schedules(2)) { world in
      try expect(Int(Date().timeIntervalSince1970) == 1_767_225_600, "\(Date())")
      world.shiftWallClock(by: .seconds(5))
    },
  ],
  "world-steps": [
    Check("C1", "the longest step on the main actor and on the pool", .schedules(20)) { world in
      try await world.learner {
        compute(.milliseconds(30))
        await Task.yield()
        compute(.milliseconds(20))
        try await Task.sleep(for: .milliseconds(500))
        await Task { @MainActor in
          compute(.milliseconds(5))
          await Task.yield()
          compute(.milliseconds(7))
        }.value
      }
      let own = world.start("own") { compute(.milliseconds(300)) }
      try await own.value
      try expect(world.longestStep(on: .pool) == .milliseconds(30), "\(world.longestStep(on: .pool))")
      try expect(world.longestStep(on: .main) == .milliseconds(7), "\(world.longestStep(on: .main))")
    }
  ],
  "world-heartbeat": [
    Check("C1", "what was missed is not made up for, and what is overdue counts", .fair) { world in
      let heartbeat = world.heartbeat(every: .milliseconds(10))
      await world.settle()
      let hogs = (1...4).map { number in world.start("hog \(number)") { compute(.milliseconds(35)) } }
      for hog in hogs { try await hog.value }
      // On a single core the hogs come one after the other.
      let late = world.now - .milliseconds(10)
      try expect(late >= .milliseconds(25), "\(late)")
      try expect(heartbeat.greatestLateness == late, "\(heartbeat.greatestLateness)")
      try await Task.sleep(for: .milliseconds(14))
      try expect((2...3).contains(heartbeat.beats), "\(heartbeat.beats)")
    }
  ],
  "world-may-remain": [
    Check("C1", "a task that is still in a call which may remain is no leak, nor who waits for it", .schedules(10)) { world in
      let api = world.service()
      let never = world.signal("never")
      api.script("held", after: never, stubborn: true, mayRemain: true)
      try await world.learner {
        Task { await Task { _ = try? await api.call("held") }.value }
        Task { await withDiscardingTaskGroup { group in group.addTask { _ = try? await api.call("held") } } }
      }
      await world.settle()
      try expect(api.inFlight == 2, "\(api.inFlight)")
    }
  ],
  "world-observes": [
    Check("C1", "closures become stretches with their endings", .schedules(20)) { world in
      try? await world.observe("throws") {
        await Task.yield()
        throw Broken()
      }
      let task = world.start("cancelled") { try await world.observe("cancelled") { try await Task.sleep(for: .seconds(5)) } }
      await world.settle()
      task.cancel()
      _ = await task.result
      let answer = world.observe("at once") { 7 }
      let seen = world.stretches().map { "\($0.name) \($0.ending.map { "\($0)" } ?? "-")" }
      try expect(answer == 7 && seen == ["throws failed", "cancelled cancelled", "at once completed"], "\(seen)")
      try expect(world.stretches("at once").count == 1, "\(world.stretches("at once").count)")
    }
  ],
]

/// Blocks for some seconds of the wall clock.
private func waitForNothing(_ seconds: Double) {
  let condition = NSCondition()
  condition.lock()
  _ = condition.wait(until: Date().addingTimeInterval(seconds))
  condition.unlock()
}

private struct Broken: Error {}
