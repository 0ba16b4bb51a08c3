//! A task computes in small pieces without giving its only core away, until a flag is set.
//! cores: 1
import Practice
import Synchronization

final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }  // <- stuck-core?
  func set() { value.store(true, ordering: .relaxed) }
}

@main struct Program {
  static func main() async {
    let flag = Flag()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "computer") {
        while !flag.isSet {  // <- stuck-core?
          compute(.milliseconds(1))  // <- stuck-core?
        }  // <- stuck-core?
      }
      group.addTask(name: "setter") { flag.set() }
    }
  }
}
