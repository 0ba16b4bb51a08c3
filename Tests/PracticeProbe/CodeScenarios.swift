import Dispatch
import Glibc
import Practice
import Synchronization

/// Code that does not let a check come to its end.
let codeScenarios: [String: [Check]] = [
  "crashes": [
    Check("C1", "survives the end of an array") { world in
      let numbers = [1, 2, 3]
      try await world.learner { print(numbers[numbers.count]) }
    }
  ],
  "crashes-in-some-order": [
    Check("C1", "holds", .schedules(300)) { world in try await world.learner { await Task.yield() } },
    Check("C2", "survives every order", .schedules(300)) { world in
      let log = world.log()
      try await world.learner {
        await withTaskGroup { group in
          for name in ["a", "b", "c"] { group.addTask { log.add(name) } }
        }
        if log.entries == ["c", "b", "a"] { fatalError("backwards") }
      }
    },
  ],
  "crashes-with-words": [
    Check("C1", "goes on") { world in try await world.learner { if world.tasksAlive >= 0 { fatalError("out of ideas") } } }
  ],
  "resumes-twice": [
    Check("C1", "goes on") { world in
      try await world.learner {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
          continuation.resume()
          continuation.resume()
        }
      }
    }
  ],
  "resumes-twice-unsafely": [
    Check("C1", "goes on") { world in
      try await world.learner {
        await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
          continuation.resume()
          continuation.resume()
        }
      }
    }
  ],
  "aborts": [
    Check("C1", "goes on") { world in try await world.learner { if world.tasksAlive >= 0 { abort() } } }
  ],
  "exits-0": [
    Check("C1", "reaches its end") { world in try await world.learner { if world.tasksAlive >= 0 { exit(0) } } }
  ],
  "exits-after": [
    Check("C1", "reaches its end", .schedules(10)) { world in
      _ = try await world.learner { atexit { print("passed") } }
    },
    Check("C2", "fails", .schedules(10)) { _ in try expect(false, "It failed.") },
  ],
  "leaks-a-heartbeat": [
    Check("C1", "leaves nothing behind") { world in
      try await world.learner { _ = Task { while true { try? await Task.sleep(for: .milliseconds(50)) } } }
    }
  ],
  "works-hard": [
    Check("C1", "may take its time", .schedules(50)) { world in
      try await world.learner {
        let start = clock()
        while clock() - start < 60_000 {}
      }
    }
  ],
  "many-tasks": [
    Check("C1", "may have many tasks", .schedules(2)) { world in
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for _ in 1...10_000 { group.addTask { for _ in 1...2 { await Task.yield() } } }
        }
      }
    }
  ],
  "immediate-tasks": [
    Check("C1", "leaves nothing behind", .schedules(20), .cancelAtEverySuspension) { world in
      try await world.learner { Task.immediate {} }
      try expect(world.tasksAlive == 0, "\(world.tasksAlive) alive")
      Task.immediate {}
      try expect(world.tasksAlive == 0, "\(world.tasksAlive) alive")
    }
  ],
  "loops": [
    Check("C1", "lets others run") { world in
      try await world.learner { while !Task.isCancelled {} }
    }
  ],
  "keeps-the-core": [
    Check("C1", "gives the core back") { world in
      try await world.learner { usleep(10_000) }
      try expect(world.now == .milliseconds(10), "It took \(world.now).")
    }
  ],
  "resumes-under-a-mutex": [
    Check("C1", "may resume while it has a lock", .schedules(100), .racing(400)) { world in
      let api = world.service(latency: .milliseconds(1)...(.milliseconds(5)))
      try await world.learner { await passPermits(through: Permits(), api) }
    }
  ],
  "sleeps-under-a-mutex": [
    Check("C1", "does not sleep while it has a lock", .racing(100)) { world in
      let api = world.service(latency: .milliseconds(1)...(.milliseconds(5)))
      try await world.learner {
        let permits = Permits()
        async let slow: Void = permits.keep { usleep(10_000) }
        async let others: Void = passPermits(through: permits, api)
        _ = await (slow, others)
      }
    }
  ],
  "polls": [
    Check("C1", "may look every few microseconds", .cancelAtEverySuspension) { world in
      try? await world.learner {
        let end = ContinuousClock.now + .milliseconds(100)
        while ContinuousClock.now < end { try await Task.sleep(for: .microseconds(20)) }
      }
    }
  ],
  "heartbeats": [
    Check("C1", "may have several heartbeats", .racing(100)) { world in
      let api = world.service()
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for _ in 1...3 { group.addTask { while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(1)) } } }
          for key in ["a", "b"] { _ = try? await api.call(key) }
          group.cancelAll()
        }
      }
    }
  ],
  "stuck-beside-a-heartbeat": [
    Check("C1", "comes to its end") { world in
      try await world.learner {
        await withTaskGroup(of: Void.self) { group in
          group.addTask { while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(10)) } }
          let permits = Permits()
          group.addTask(name: "waiter") { await permits.take() }
          await group.next()
          permits.give()
          group.cancelAll()
        }
      }
    }
  ],
  "answered-from-outside": [
    Check("C1", "is answered") { world in
      try await world.learner {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
          DispatchQueue.global().async { continuation.resume() }
        }
      }
    }
  ],
  "spins": [
    Check("C1", "waits for something") { world in
      let signal = world.signal("set")
      try await world.learner { while !signal.isSet { await Task.yield() } }
    }
  ],
  "remembers": [
    Check("C1", "starts anew each time", .schedules(20)) { _ in
      let count = runs.withLock { count in
        count += 1
        return count
      }
      try expect(count < 5, "This is run \(count).")
    }
  ],
  "prints": [
    Check("C1", "prints once", .schedules(20)) { _ in
      print("hello")
      try expect(false, "It printed.")
    }
  ],
]

private let runs = Mutex(0)

/// Permits that are handed over while the lock is held.
private final class Permits: Sendable {
  private struct State {
    var free = 0
    var waiters: [CheckedContinuation<Void, Never>] = []
  }
  private let state = Mutex(State())

  func take() async {
    await withCheckedContinuation { waiter in
      state.withLock { state in
        if state.free == 0 { return state.waiters.append(waiter) }
        state.free -= 1
        waiter.resume()
      }
    }
  }

  func give() {
    state.withLock { state in
      if state.waiters.isEmpty { state.free += 1 } else { state.waiters.removeFirst().resume() }
    }
  }

  func keep(_ body: () -> Void) { state.withLock { _ in body() } }
}

private func passPermits(through permits: Permits, _ api: Service) async {
  await withDiscardingTaskGroup { group in
    for key in ["a", "b", "c"] {
      group.addTask {
        await permits.take(); _ = try? await api.call(key)
      }
      group.addTask {
        _ = try? await api.call(key); permits.give()
      }
    }
  }
}
