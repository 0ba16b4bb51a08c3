//! fails like: old-book
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    var snapshot = accounts
    guard snapshot[payer, default: 0] >= amount else { throw InsufficientFunds() }
    snapshot[payer, default: 0] -= amount
    snapshot[payee, default: 0] += amount
    try await audit(amount)
    accounts = snapshot
  }
}
