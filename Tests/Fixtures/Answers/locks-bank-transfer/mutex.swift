import Practice
import Synchronization

/// No actor: each stretch is a turn of a lock, and no lock is held across the audit.
final class Bank: Sendable {
  private let balances: Mutex<[String: Int]>
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    balances = Mutex(accounts)
    self.audit = audit
  }

  var accounts: [String: Int] { balances.withLock { $0 } }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let isCovered = balances.withLock { balances in
      let balance = balances[payer, default: 0]
      guard balance >= amount else { return false }
      balances[payer] = balance - amount
      return true
    }
    guard isCovered else { throw InsufficientFunds() }

    var receiver = payer
    defer { balances.withLock { [receiver] in $0[receiver, default: 0] += amount } }
    try await audit(amount)
    receiver = payee
  }
}
