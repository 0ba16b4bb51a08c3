import Practice

/// Accounts, and transfers between them that are audited.
actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  /// Moves `amount` from `payer` to `payee`, with the consent of the audit.
  ///
  /// - Throws: `InsufficientFunds` if the payer does not have it, or what the audit throws. Nothing has been moved then.
  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    guard accounts[payer, default: 0] >= amount else { throw InsufficientFunds() }
    // Looked at and taken without an await in between. Whoever comes during the audit finds it gone.
    accounts[payer, default: 0] -= amount
    do {
      try await audit(amount)
    } catch {
      // Whatever it was, cancellation included. The balance has moved on since, so add: do not write back what it was.
      accounts[payer, default: 0] += amount
      throw error
    }
    // Not before: the payee could have spent it, and there would be nothing to take back.
    accounts[payee, default: 0] += amount
  }
}
