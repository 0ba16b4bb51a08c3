//! fails like: pays-before-audit
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  private func move(_ amount: Int, _ payer: String, _ payee: String) {
    accounts[payer, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    if accounts[payer, default: 0] < amount { throw InsufficientFunds() }
    move(amount, payer, payee)
    var passed = false
    defer { if !passed { move(amount, payee, payer) } }
    try await audit(amount)
    passed = true
  }
}
