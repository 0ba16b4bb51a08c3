//! At a barrier the last to arrive wakes the others.
import Practice

actor Barrier {
  private var missing: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { missing = parties }

  func arrive() async {
    missing -= 1
    if missing <= 0 {
      for guest in waiting { guest.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}

@main struct Program {
  static func main() async {
    let barrier = Barrier(parties: 3)
    await withDiscardingTaskGroup { group in
      for number in 1...3 {
        group.addTask(name: "party \(number)") { await barrier.arrive() }
      }
    }
  }
}
