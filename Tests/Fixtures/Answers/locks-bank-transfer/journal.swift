import Practice
import Synchronization

/// Nothing is ever overwritten: a balance is what the journal adds up to.
final class Bank: Sendable {
  private enum Stage { case pending, settled, void }
  private struct Entry {
    let payer: String
    let payee: String
    let amount: Int
    var stage: Stage
  }

  private let opening: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void
  private let entries = Mutex<[Entry]>([])

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    opening = accounts
    self.audit = audit
  }

  var accounts: [String: Int] { entries.withLock { balances($0) } }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    let number = try entries.withLock { entries in
      guard balances(entries)[payer, default: 0] >= amount else { throw InsufficientFunds() }
      entries.append(Entry(payer: payer, payee: payee, amount: amount, stage: .pending))
      return entries.count - 1
    }
    do {
      try await audit(amount)
      entries.withLock { $0[number].stage = .settled }
    } catch {
      entries.withLock { $0[number].stage = .void }
      throw error
    }
  }

  private func balances(_ entries: [Entry]) -> [String: Int] {
    var balances = opening
    for entry in entries where entry.stage != .void {
      balances[entry.payer, default: 0] -= entry.amount
      if entry.stage == .settled { balances[entry.payee, default: 0] += entry.amount }
    }
    return balances
  }
}
