//! A global variable is emptied in each schedule.
import Practice
import Synchronization

enum Cache {
  static let entries = Mutex<[Int]>([])
}

func remember(_ number: Int) async -> Int {
  Cache.entries.withLock { entries in
    entries = []
    entries.append(number)
    return entries.count
  }
}

@main enum CacheExercise: Exercise {
  static let checks = [
    Check("C1", "a small cache", .schedules(100)) { world in
      let count = try await world.learner { await remember(1) }
      try expect(count < 50, "The cache has \(count) entries.")
    }
  ]
}
