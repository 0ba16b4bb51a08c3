import Practice

/// Nothing leaves an account before its audit has passed; what is promised cannot be promised again.
actor Bank {
  private var reserved: [String: Int] = [:]
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let available = accounts[payer, default: 0] - reserved[payer, default: 0]
    if available < amount { throw InsufficientFunds() }
    reserved[payer, default: 0] += amount
    defer { reserved[payer, default: 0] -= amount }
    try await audit(amount)
    accounts[payer, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }
}
