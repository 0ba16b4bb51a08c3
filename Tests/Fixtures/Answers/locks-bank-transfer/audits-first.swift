import Practice

/// Looks once everybody else has had their say: check and move are one stretch, after the audit.
actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    try await audit(amount)
    try move(amount, from: payer, to: payee)
  }

  private func move(_ amount: Int, from payer: String, to payee: String) throws {
    guard let balance = accounts[payer], amount <= balance else { throw InsufficientFunds() }
    accounts[payer] = balance - amount
    accounts[payee, default: 0] += amount
  }
}
