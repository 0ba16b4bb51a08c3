//! A barrier that counts anew in its second round.
import Practice

actor Barrier {
  private let parties: Int
  private var arrived = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async {
    arrived += 1
    if arrived >= parties {
      arrived = 0
      let guests = waiting
      waiting = []
      for guest in guests { guest.resume() }
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }
}

@main enum BarrierExercise: Exercise {
  static let checks = [
    Check("R1", "nobody enters a phase before all have ended the one before", .racing(600)) { world in
      let (barrier, log) = (Barrier(parties: 3), world.log())
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for _ in 1...3 {
            group.addTask {
              for phase in 1...3 {
                log.add("\(phase)")
                await Task.yield()
                await barrier.arrive()
              }
            }
          }
        }
      }
      try expect(log.entries == log.entries.sorted(), "The phases came in the order \(log.entries.joined()).")
    }
  ]
}
