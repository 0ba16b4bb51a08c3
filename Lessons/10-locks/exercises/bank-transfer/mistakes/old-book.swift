//! caught by: M1
//! You put back a copy of all accounts that was made before the await. Every other transfer of that time is gone.
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    var book = accounts
    guard book[payer, default: 0] >= amount else { throw InsufficientFunds() }
    book[payer, default: 0] -= amount
    book[payee, default: 0] += amount
    try await audit(amount)
    accounts = book
  }
}
