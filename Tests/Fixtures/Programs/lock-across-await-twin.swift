//! A lock is given back before its owner sleeps.
//! cores: 1
import Foundation
import Practice

final class Ledger: Sendable {
  private let lock = NSLock()
  func begin() { lock.lock() }
  func end() { lock.unlock() }
}

@main struct Program {
  static func main() async {
    let ledger = Ledger()
    let slow = Task.detached(name: "slow") {
      ledger.begin()
      ledger.end()
      try? await Task.sleep(for: .milliseconds(10))
    }
    let quick = Task.detached(name: "quick") {
      ledger.begin()
      ledger.end()
    }
    await slow.value
    await quick.value
  }
}
