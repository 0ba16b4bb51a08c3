import Practice

/// Takes the money while a child asks the audit, and decides by the verdict.
actor Bank {
  var accounts: [String: Int]
  let audit: @Sendable (Int) async throws -> Void

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    guard take(amount, from: payer) else { throw InsufficientFunds() }
    async let verdict = verdict(on: amount)
    switch await verdict {
    case .success:
      give(amount, to: payee)
    case .failure(let error):
      give(amount, to: payer)
      throw error
    }
  }

  private nonisolated func verdict(on amount: Int) async -> Result<Void, any Error> {
    do {
      return .success(try await audit(amount))
    } catch {
      return .failure(error)
    }
  }

  private func take(_ amount: Int, from name: String) -> Bool {
    guard let balance = accounts[name], balance >= amount else { return false }
    accounts[name] = balance - amount
    return true
  }

  private func give(_ amount: Int, to name: String) { accounts[name, default: 0] += amount }
}
