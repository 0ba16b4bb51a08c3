//! One task waits for the other's value, which waits for a third.
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
    let left = Task(name: "left") { await slot.value() + 1 }
    let right = Task(name: "right") { await left.value + 1 }
    slot.set(Task(name: "third") { 1 })
    print(await right.value)
  }
}
