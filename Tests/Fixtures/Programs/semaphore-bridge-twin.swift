//! A task waits for the answer of another before it asks the semaphore.
//! cores: 2
import Dispatch
import Practice

func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()
}

@main struct Program {
  static func main() async {
    let bridge = Task.detached(name: "bridge") {
      let semaphore = DispatchSemaphore(value: 0)
      let answer = Task.detached(name: "answer") {
        try? await Task.sleep(for: .milliseconds(30))
        semaphore.signal()
      }
      await answer.value
      wait(for: semaphore)
    }
    await bridge.value
  }
}
