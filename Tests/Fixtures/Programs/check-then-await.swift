//! A bank looks at the balance before it waits for the audit, and not after.
//! fails: C1
import Practice

struct InsufficientFunds: Error {}

actor Bank {
  private(set) var balance = 100

  func withdraw(_ amount: Int, audit: Service) async throws {
    guard balance >= amount else { throw InsufficientFunds() }
    _ = try await audit.call("\(amount)")
    balance -= amount
  }
}

@main enum BankExercise: Exercise {
  static let checks = [
    Check("C1", "no balance is ever negative", .racing(500)) { world in
      let (bank, audit) = (Bank(), world.service("audit", latency: .milliseconds(5)...(.milliseconds(20))))
      try await world.learner {
        await withDiscardingTaskGroup { group in
          for amount in [60, 70] { group.addTask { try? await bank.withdraw(amount, audit: audit) } }
        }
      }
      let balance = await bank.balance
      try expect(balance >= 0, "The balance is \(balance).")
    }
  ]
}
