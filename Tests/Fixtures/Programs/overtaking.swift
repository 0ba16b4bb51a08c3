//! Two messages go through a first actor in order and arrive at a second in another.
//! fails: C1
import Practice

actor Stamp {
  private var last = 0
  func next() -> Int {
    last += 1
    return last
  }
}

actor Journal {
  private(set) var numbers: [Int] = []
  func write(_ number: Int) { numbers.append(number) }
}

func write(_ count: Int, to journal: Journal) async {
  let stamp = Stamp()
  await withDiscardingTaskGroup { group in
    for _ in 1...count {
      group.addTask {
        let number = await stamp.next()
        mark("number \(number)")
        await journal.write(number)
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
