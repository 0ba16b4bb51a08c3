//! A semaphore that was signalled before lets its core go on at once.
//! cores: 1
import Dispatch
import Practice

func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()
}

@main struct Program {
  static func main() async {
    let bridge = Task.detached(name: "bridge") {
      let semaphore = DispatchSemaphore(value: 0)
      await Task.detached(name: "answer") { _ = semaphore.signal() }.value
      wait(for: semaphore)
    }
    await bridge.value
  }
}
