//! fails like: none
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    guard accounts[payer, default: 0] >= amount else { throw InsufficientFunds() }
    accounts[payer, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }
}
