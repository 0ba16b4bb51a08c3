//! A task waits for the value of another that looks like itself.
import Practice
import Synchronization

/// Holds a task for others that were made before it.
final class Slot: Sendable {
  private let task = Mutex<Task<Int, Never>?>(nil)
  func set(_ task: Task<Int, Never>) { self.task.withLock { $0 = task } }
  func value() async -> Int {
    guard let task = task.withLock({ $0 }) else { return 0 }
    return await task.value
  }
}

@main struct Program {
  static func main() async {
    let slot = Slot()
    let task = Task(name: "itself") { await slot.value() + 1 }
    slot.set(Task(name: "other") { 1 })
    print(await task.value)
  }
}
