//! Two messages go through one actor, which numbers them as it writes them down.
import Practice

actor Journal {
  private(set) var numbers: [Int] = []
  func writeNext() { numbers.append(numbers.count + 1) }
}

func write(_ count: Int, to journal: Journal) async {
  await withDiscardingTaskGroup { group in
    for _ in 1...count {
      group.addTask {
        await journal.writeNext()
      }
    }
  }
}

@main enum JournalExercise: Exercise {
  static let checks = [
    Check("C1", "numbers are written in order", .schedules(500)) { world in
      let journal = Journal()
      try await world.learner { await write(3, to: journal) }
      let numbers = await journal.numbers
      try expect(numbers == numbers.sorted(), "The journal says \(numbers).")
    }
  ]
}
