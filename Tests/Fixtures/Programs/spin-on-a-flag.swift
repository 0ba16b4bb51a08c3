//! A task spins on a flag, on the only core, which the one who sets it needs.
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
      group.addTask(name: "spinner") {
        while !flag.isSet {  // <- stuck-core?
          mark("not yet")  // <- stuck-core?
        }  // <- stuck-core?
      }
      group.addTask(name: "setter") { flag.set() }
    }
  }
}
