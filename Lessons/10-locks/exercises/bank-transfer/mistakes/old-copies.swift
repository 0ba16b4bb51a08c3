//! caught by: M1
//! You wrote back values read before the await. What others moved meanwhile is undone.
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let payerBalance = accounts[payer, default: 0]
    let payeeBalance = accounts[payee, default: 0]
    guard payerBalance >= amount else { throw InsufficientFunds() }
    try await audit(amount)
    accounts[payer] = payerBalance - amount
    accounts[payee] = payeeBalance + amount
  }
}
