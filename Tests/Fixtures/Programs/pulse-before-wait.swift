//! A signal that wakes only those who wait comes before anybody waits.
import Practice

actor Event {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    await withCheckedContinuation { waiting.append($0) }  // <- deadlock
  }

  func pulse() {
    for guest in waiting { guest.resume() }
    waiting = []
  }
}

@main struct Program {
  static func main() async {
    let event = Event()
    let waiter = Task(name: "waiter") {
      try? await Task.sleep(for: .milliseconds(10))
      await event.wait()
    }
    await event.pulse()
    await waiter.value
  }
}
