//! A task of high priority is waited for before another is started.
import Practice

func work(_ log: World.Log) async {
  let high = Task(name: "high", priority: .high) { log.add("high") }
  await high.value
  let low = Task(name: "low", priority: .low) { log.add("low") }
  await low.value
}

@main enum PriorityExercise: Exercise {
  static let checks = [
    Check("C1", "what is urgent comes first", .schedules(200)) { world in
      let log = world.log()
      try await world.learner { await work(log) }
      try expect(log.entries == ["high", "low"], "The order was \(log.entries).")
    }
  ]
}
