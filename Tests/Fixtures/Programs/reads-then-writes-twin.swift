//! An actor waits first, and reads and writes in one go.
import Practice

actor Counter {
  private(set) var count = 0

  func increment() async {
    await Task.yield()
    let seen = count
    count = seen + 1
  }
}

@main enum CounterExercise: Exercise {
  static let checks = [
    Check("C1", "counts every call", .schedules(200)) { world in
      let counter = Counter()
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for _ in 1...4 { group.addTask { await counter.increment() } }
        }
      }
      let count = await counter.count
      try expect(count == 4, "It counted \(count) of 4.")
    }
  ]
}
