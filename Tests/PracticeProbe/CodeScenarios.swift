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
