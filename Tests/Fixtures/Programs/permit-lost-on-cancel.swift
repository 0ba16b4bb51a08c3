//! Whoever is cancelled after it was given a permit does not give it back.
import Practice

actor Limiter {
  private var free = 1
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func acquire() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }  // <- deadlock
    }
  }

  func release() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

func withPermit(_ limiter: Limiter, _ work: @Sendable () async throws -> Void) async throws {
  await limiter.acquire()
  try await work()
  await limiter.release()
}

@main enum LimiterExercise: Exercise {
  static let checks = [
    Check("C1", "a cancelled caller gives its permit back", .cancelAtEverySuspension) { world in
      let limiter = Limiter()
      _ = await world.outcome {
        try await withPermit(limiter) { try await Task.sleep(for: .milliseconds(10)) }
      }
      _ = await world.outcome { try await withPermit(limiter) {} }
    }
  ]
}
