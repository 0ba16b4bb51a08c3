//! Two tasks take two locks in opposite order.
//! cores: 2
import Foundation
import Practice

final class Account: Sendable {
  private let lock = NSLock()
  func begin() { lock.lock() }  // <- deadlock, (blocked-core)
  func end() { lock.unlock() }
}

func transfer(from source: Account, to target: Account) {
  source.begin()
  compute(.milliseconds(10))
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
