//! fails like: no-refund
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  private var underway: [String: Int] = [:]

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let balance = accounts[payer, default: 0]
    if balance < amount { throw InsufficientFunds() }
    accounts[payer] = balance - amount
    underway[payee, default: 0] += amount
    async let verdict: Void = audit(amount)
    _ = try await verdict
    underway[payee, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }
}
