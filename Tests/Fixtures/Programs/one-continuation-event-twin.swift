//! An event with room for every continuation.
import Practice

actor Event {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    await withCheckedContinuation { waiting.append($0) }
  }

  func set() {
    for guest in waiting { guest.resume() }
    waiting = []
  }
}

@main struct Program {
  static func main() async {
    let event = Event()
    await withDiscardingTaskGroup { group in
      for number in 1...2 {
        group.addTask(name: "waiter \(number)") { await event.wait() }
      }
      try? await Task.sleep(for: .milliseconds(10))
      await event.set()
    }
  }
}
