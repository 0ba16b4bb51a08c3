//! Three tasks in a ring, each waiting for the value of the next.
import Practice
import Synchronization

/// Holds a task for others that were made before it.
final class Slot: Sendable {
  private let task = Mutex<Task<Int, Never>?>(nil)
  func set(_ task: Task<Int, Never>) { self.task.withLock { $0 = task } }
  func value() async -> Int {
    guard let task = task.withLock({ $0 }) else { return 0 }
    return await task.value  // <- deadlock?
  }
}

@main struct Program {
  static func main() async {
    let slot = Slot()
    let first = Task(name: "first") { await slot.value() + 1 }
    let second = Task(name: "second") { await first.value + 1 }  // <- deadlock?
    let third = Task(name: "third") { await second.value + 1 }  // <- deadlock?
    slot.set(third)
    print(await third.value)
  }
}
