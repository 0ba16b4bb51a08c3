//! Woken, a taker looks again whether what it waits for is still there.
import Practice

actor Stock {
  private var count = 0
  private(set) var lowest = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func add() {
    count += 1
    if !waiting.isEmpty { waiting.removeFirst().resume() }
  }

  func take() async {
    while count < 1 {
      await withCheckedContinuation { waiting.append($0) }
    }
    count -= 1
    lowest = min(lowest, count)
  }
}

@main enum StockExercise: Exercise {
  static let checks = [
    Check("O2", "never more is taken than was added", .racing(500)) { world in
      let stock = Stock()
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for number in 1...3 {
            group.addTask(name: "taker \(number)") { await stock.take() }
            group.addTask(name: "giver \(number)") { await stock.add() }
          }
        }
      }
      let lowest = await stock.lowest
      try expect(lowest >= 0, "\(-lowest) more were taken than were there.")
    }
  ]
}
