//! The main actor blocks until something happens that only the main actor does.
import Dispatch
import Practice

@MainActor func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()  // <- deadlock, blocked-core
}

@main struct Program {
  static func main() async {
    let semaphore = DispatchSemaphore(value: 0)
    let answer = Task { @MainActor in _ = semaphore.signal() }
    wait(for: semaphore)
    await answer.value
  }
}
