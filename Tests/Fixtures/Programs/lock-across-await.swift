//! A lock is kept while its owner sleeps, and the only core waits for it.
//! cores: 1
import Foundation
import Practice

final class Ledger: Sendable {
  private let lock = NSLock()
  func begin() { lock.lock() }  // <- deadlock, blocked-core
  func end() { lock.unlock() }
}

@main struct Program {
  static func main() async {
    let ledger = Ledger()
    let slow = Task.detached(name: "slow") {
      ledger.begin()
      try? await Task.sleep(for: .milliseconds(10))
      ledger.end()
    }
    let quick = Task.detached(name: "quick") {
      ledger.begin()
      ledger.end()
    }
    await slow.value
    await quick.value
  }
}
