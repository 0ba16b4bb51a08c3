//! A task waits behind a door that another opens.
import Practice

actor Door {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    for guest in waiting { guest.resume() }
    waiting = []
  }
}

@main struct Program {
  static func main() async {
    let door = Door()
    let visitor = Task(name: "visitor") {
      await door.pass()
      await door.open()
    }
    try? await Task.sleep(for: .milliseconds(10))
    await door.open()
    await visitor.value
  }
}
