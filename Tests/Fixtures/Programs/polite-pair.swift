//! Two tasks let each other go first, for ever.
import Practice
import Synchronization

final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}

@main struct Program {
  static func main() async {
    let (left, right) = (Flag(), Flag())
    await withDiscardingTaskGroup { group in
      for (name, own, other) in [("left", left, right), ("right", right, left)] {
        group.addTask(name: name) {
          while !other.isSet {
            await Task.yield()  // <- livelock
          }
          own.set()
        }
      }
    }
  }
}
