//! Two tasks let each other go first, and one of them loses its patience.
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
      for (name, own, other, patience) in [("left", left, right, 5), ("right", right, left, 500)] {
        group.addTask(name: name) {
          var waited = 0
          while !other.isSet, waited < patience {
            waited += 1
            await Task.yield()
          }
          own.set()
        }
      }
    }
  }
}
