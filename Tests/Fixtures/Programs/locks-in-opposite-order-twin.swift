//! Two tasks take two locks each, and nothing takes time while they have them.
//! cores: 2
import Foundation
import Practice

final class Account: Sendable {
  private let lock = NSLock()
  func begin() { lock.lock() }
  func end() { lock.unlock() }
}

func transfer(from source: Account, to target: Account) {
  compute(.milliseconds(10))
  source.begin()
  target.begin()
  target.end()
  source.end()
}

@main struct Program {
  static func main() async {
    let (rent, wage) = (Account(), Account())
    await withDiscardingTaskGroup { group in
      group.addTask(name: "there") { transfer(from: rent, to: wage) }
      group.addTask(name: "back") { transfer(from: wage, to: rent) }
    }
  }
}
