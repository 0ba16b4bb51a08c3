//! caught by: M4
//! Cancellation is an error path too. The money is put back after one kind of error only.
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
    do {
      try await audit(amount)
    } catch let failure as AuditFailed {
      accounts[payer, default: 0] += amount
      throw failure
    }
    accounts[payee, default: 0] += amount
  }
}
