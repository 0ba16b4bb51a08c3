import Practice

actor Barrier {
  private let parties: Int
  private var arrived = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async {
    arrived += 1
    if arrived < parties {
      await withCheckedContinuation { waiting.append($0) }
      return
    }
    //: The last one in: it counts for the next round, and wakes this one.
    arrived = 0
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}

@main struct Barriers {
  static func main() async {
    let barrier = Barrier(parties: 3)
    //: What a step costs each of the three strips. In every step another one is the slow one.
    let costs = [[10, 20, 30], [20, 30, 10], [30, 10, 20]]

    await withDiscardingTaskGroup { group in
      for (strip, costs) in costs.enumerated() {
        group.addTask(name: "strip \(strip + 1)") {
          for (step, cost) in costs.enumerated() {
            mark("step \(step + 1)")
            try? await Task.sleep(for: .milliseconds(cost))
            await barrier.arrive()
          }
        }
      }
    }
  }
}
