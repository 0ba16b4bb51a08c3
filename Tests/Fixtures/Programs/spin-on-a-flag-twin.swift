//! A task gives its core away while a flag is not set.
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
      group.addTask(name: "spinner") {
        while !flag.isSet {
          await Task.yield()
        }
      }
      group.addTask(name: "setter") { flag.set() }
    }
  }
}
