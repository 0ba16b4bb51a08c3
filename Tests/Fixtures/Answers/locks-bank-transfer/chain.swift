import Practice

/// One transfer at a time, as tasks of which each waits for the one before.
actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void
  private var last: Task<Void, any Error>?

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let previous = last
    let this = Task(name: "transfer") {
      _ = await previous?.result
      guard accounts[payer, default: 0] >= amount else { throw InsufficientFunds() }
      try await audit(amount)
      accounts[payer, default: 0] -= amount
      accounts[payee, default: 0] += amount
    }
    last = this
    try await withTaskCancellationHandler {
      try await this.value
    } onCancel: {
      this.cancel()
    }
  }
}
