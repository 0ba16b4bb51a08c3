//! A task of high priority is relied on to come first.
//! fails: C1
import Practice

func work(_ log: World.Log) async {
  let low = Task(name: "low", priority: .low) { log.add("low") }
  let high = Task(name: "high", priority: .high) { log.add("high") }
  await low.value
  await high.value
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
