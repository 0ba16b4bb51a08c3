//! A task computes in one piece on the only core, and the heartbeat is late.
//! fails: C1
import Practice
import Synchronization

func work() async {
  for _ in 1...10 {
    compute(.milliseconds(20))
    mark("done")
  }
}

@main enum HeartbeatExercise: Exercise {
  static let checks = [
    Check("C1", "a heartbeat is never late by more than 50 ms", .fair) { world in
      let heartbeat = world.start("heartbeat") {
        var latest = Duration.zero
        for _ in 1...5 {
          let due = world.now + .milliseconds(20)
          try await Task.sleep(for: .milliseconds(20))
          latest = max(latest, world.now - due)
        }
        return latest
      }
      try await world.learner { await work() }
      let latest = try await heartbeat.value
      try expect(latest <= .milliseconds(50), "The heartbeat was late by \(latest).")
    }
  ]
}
