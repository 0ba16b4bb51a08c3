//! A task blocks its core for the answer of another.
//! cores: 2
import Dispatch
import Practice

func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()  // <- blocked-core
}

@main struct Program {
  static func main() async {
    let bridge = Task.detached(name: "bridge") {
      let semaphore = DispatchSemaphore(value: 0)
      let answer = Task.detached(name: "answer") {
        try? await Task.sleep(for: .milliseconds(30))
        semaphore.signal()
      }
      wait(for: semaphore)
      await answer.value
    }
    await bridge.value
  }
}
