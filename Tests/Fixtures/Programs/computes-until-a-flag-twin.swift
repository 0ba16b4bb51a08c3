//! A task computes in small pieces and gives its core away after each, until a flag is set.
//! cores: 1
import Practice
import Synchronization

final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}

@main struct Program {
  static func main() async {
    let flag = Flag()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "computer") {
        while !flag.isSet {
          compute(.milliseconds(1))
          await Task.yield()
        }
      }
      group.addTask(name: "setter") { flag.set() }
    }
  }
}
