//! A task waits behind a door that only it would open afterwards.
import Practice

actor Door {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    await withCheckedContinuation { waiting.append($0) }  // <- deadlock
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
    await visitor.value
  }
}
