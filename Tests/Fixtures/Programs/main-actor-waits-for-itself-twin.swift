//! The main actor waits without blocking for what only the main actor does.
import Dispatch
import Practice

@MainActor func wait(for semaphore: DispatchSemaphore) {
  semaphore.wait()
}

@main struct Program {
  static func main() async {
    let semaphore = DispatchSemaphore(value: 0)
    let answer = Task { @MainActor in _ = semaphore.signal() }
    await answer.value
    wait(for: semaphore)
  }
}
