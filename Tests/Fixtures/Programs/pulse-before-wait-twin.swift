//! A signal that comes before anybody waits is remembered.
import Practice

actor Event {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private var isSet = false

  func wait() async {
    if isSet { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func pulse() {
    isSet = true
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
