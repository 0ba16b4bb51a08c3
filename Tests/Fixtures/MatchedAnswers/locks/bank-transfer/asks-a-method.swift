//! fails like: check-then-await
import Practice

actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  private func has(_ amount: Int, _ name: String) -> Bool { accounts[name, default: 0] >= amount }

  private func move(_ amount: Int, from payer: String, to payee: String) {
    accounts[payer, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    if !has(amount, payer) { throw InsufficientFunds() }
    let asking = Task { try await audit(amount) }
    try await withTaskCancellationHandler {
      try await asking.value
    } onCancel: {
      asking.cancel()
    }
    move(amount, from: payer, to: payee)
  }
}
