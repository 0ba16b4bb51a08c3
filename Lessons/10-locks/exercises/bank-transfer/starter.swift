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
    // Three things have to happen: look at the balance, wait for the audit, move the money. In which order?
  }
}
