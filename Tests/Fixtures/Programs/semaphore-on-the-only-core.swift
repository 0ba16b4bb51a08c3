//! A semaphore is waited for on the only core, which the one who would signal needs.
//! cores: 1
import Dispatch
import Practice

func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()  // <- deadlock, blocked-core
}

@main struct Program {
  static func main() async {
    let bridge = Task.detached(name: "bridge") {
      let semaphore = DispatchSemaphore(value: 0)
      Task.detached(name: "answer") { semaphore.signal() }
      wait(for: semaphore)
    }
    await bridge.value
  }
}
