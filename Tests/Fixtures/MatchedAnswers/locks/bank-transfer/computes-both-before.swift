//! fails like: old-copies
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  private func balances(_ names: String...) -> [Int] { names.map { accounts[$0, default: 0] } }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let before = balances(payer, payee)
    if before[0] < amount { throw InsufficientFunds() }
    let after = [payer: before[0] - amount, payee: before[1] + amount]
    try await audit(amount)
    accounts.merge(after) { $1 }
  }
}
