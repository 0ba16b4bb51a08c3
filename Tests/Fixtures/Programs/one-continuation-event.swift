//! An event with room for one continuation: the second to wait replaces the first.
import Practice

actor Event {
  private var waiting: CheckedContinuation<Void, Never>?

  func wait() async {
    await withCheckedContinuation { waiting = $0 }  // <- never-resumed, (deadlock)
  }

  func set() {
    waiting?.resume()
    waiting = nil
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
