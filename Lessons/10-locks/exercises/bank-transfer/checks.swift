import Practice
import Synchronization

/// The payer does not have what is to be moved.
struct InsufficientFunds: Error {}

/// The audit says no.
struct AuditFailed: Error {
  let amount: Int
}

@main enum BankTransferChecks: Exercise {
  static let checks = [
    Check("M1", "the total is kept", .racing(500)) { world in
      let auditor = Auditor(world, latency: .milliseconds(5)...(.milliseconds(20)))
      let opening = ["Ann": 1_000, "Bob": 1_000, "Cleo": 1_000]
      let bank = auditor.bank(opening)
      let orders = [
        Order("Ann", "Bob", 100), Order("Bob", "Cleo", 40), Order("Cleo", "Ann", 7),
        Order("Ann", "Cleo", 30), Order("Bob", "Ann", 200), Order("Cleo", "Bob", 5),
      ]
      let run = await world.run { await carryOut(orders, in: bank) }
      let results = try run.result.get()
      await world.settle()
      let accounts = await bank.accounts
      let total = accounts.values.reduce(0, +)
      try expect(
        total == 3_000,
        "There were 3000 in the bank, and after \(told(orders)), all at once, there are \(total): \(told(accounts)).")
      for (order, result) in zip(orders, results) {
        guard case .failure(let error) = result else { continue }
        try expect(false, "There was enough for each, and every audit passed. \(order) threw \(error).")
      }
      try expect(
        accounts == opening.after(orders, results),
        "All six returned: \(told(orders)). That makes \(told(opening.after(orders, results))); you have \(told(accounts)).")
      let amounts = orders.map { "\($0.amount)" }
      try expect(auditor.api.stretches, .begin(onceEach: amounts), "Each transfer is audited once, with its amount.")
    },

    Check("M2", "no balance is ever negative", .racing(500)) { world in
      let auditor = Auditor(world, latency: .milliseconds(5)...(.milliseconds(20)))
      let opening = ["Ann": 100, "Bob": 0]
      let bank = auditor.bank(opening)
      let tooMuch = await world.run { try await bank.transfer(from: "Ann", to: "Bob", amount: 101) }
      await world.settle()
      let refused = await auditor.look()
      try expect(tooMuch, .throws(InsufficientFunds.self), "Ann has 100, and nobody else is at the bank. She was to pay 101.")
      try expect(
        refused == opening && auditor.lowest >= 0,
        "Ann had 100 and was to pay 101. The accounts were \(told(opening)), and are \(told(refused)).")

      let purchases = [60, 70, 80].map { Order("Ann", "Bob", $0) }
      let run = await world.run { await carryOut(purchases, in: bank) }
      let bought = try run.result.get()
      await world.settle()
      let afterwards = await auditor.look()
      let story = "Ann had 100, and pays Bob 60, 70 and 80 at once. \(told(purchases, bought))"
      try expect(
        auditor.lowest >= 0,
        "\(story) The lowest balance seen on the way was \(auditor.lowest); at the end, \(told(afterwards)).")
      try expect(
        bought.filter(\.isCarriedOut).count == 1 && bought.allSatisfy { $0.isCarriedOut || $0.isRefused },
        "She can pay one of them, and the others throw InsufficientFunds. \(story)")

      // Whoever lends the payee what has not been audited yet has to take it back from an empty account.
      let second = Auditor(world, latency: .milliseconds(5)...(.milliseconds(20)))
      second.api.fail("50", after: .milliseconds(10))
      let branch = second.bank(["Ann": 100, "Bob": 0, "Cleo": 0])
      let chain = [Order("Ann", "Bob", 50), Order("Bob", "Cleo", 40)]
      let relay = await world.run { await carryOut(chain, in: branch) }
      let relayed = try relay.result.get()
      await world.settle()
      let left = await second.look()
      try expect(
        !relayed[1].isCarriedOut && second.lowest >= 0,
        """
        Bob had 0. He was to get 50 from Ann, and that transfer's audit failed; meanwhile he paid Cleo 40. \
        \(told(chain, relayed)) At the end, \(told(left)).
        """)
    },

    Check("M3", "a failed audit leaves both accounts as they were") { world in
      let auditor = Auditor(world, latency: .milliseconds(10))
      auditor.api.fail("40", after: .milliseconds(10))
      let opening = ["Ann": 100, "Bob": 20]
      let bank = auditor.bank(opening)
      let failed = await world.run { try await bank.transfer(from: "Ann", to: "Bob", amount: 40) }
      await world.settle()
      let afterwards = await bank.accounts
      try expect(
        afterwards == opening,
        "The audit of 40 from Ann to Bob failed. The accounts were \(told(opening)), and are \(told(afterwards)).")
      try expect(
        (failed.error as? AuditFailed)?.amount == 40,
        "The audit of 40 threw AuditFailed(amount: 40), and the transfer \(failed.summary).")
      try expect(auditor.api.stretches("40"), .count(1), "The audit of 40 failed. Nobody is asked again.")

      let all = await world.run { try await bank.transfer(from: "Ann", to: "Bob", amount: 100) }
      await world.settle()
      let moved = await bank.accounts
      try expect(all.error == nil, "Ann has 100 and was to pay all of it; the audit passed. The transfer \(all.summary).")
      try expect(
        moved == ["Ann": 0, "Bob": 120], "Ann paid Bob 100, all that she had. That makes Ann 0, Bob 120; you have \(told(moved)).")
    },

    Check("M4", "cancelled anywhere, no money is lost", .cancelAtEverySuspension) { world in
      let auditor = Auditor(world, latency: .milliseconds(10))
      let opening = ["Ann": 1_000, "Bob": 1_000, "Cleo": 1_000]
      let bank = auditor.bank(opening)
      let orders = [Order("Ann", "Bob", 100), Order("Bob", "Cleo", 40), Order("Ann", "Cleo", 7)]
      let run = await world.run { await carryOut(orders, in: bank) }
      let results = try run.result.get()
      if let cancelledAt = run.cancelledAt {
        try expect(
          run.ended == max(cancelledAt, run.began),
          "The caller was cancelled at \(World.text(cancelledAt)); the last transfer ended at \(World.text(run.ended)).")
      }
      await world.settle()
      let accounts = await bank.accounts
      try expect(
        accounts == opening.after(orders, results),
        """
        The caller was cancelled. \(told(orders, results)) That makes \(told(opening.after(orders, results))); \
        you have \(told(accounts)).
        """)

      let next = world.start("next") { try await bank.transfer(from: "Cleo", to: "Ann", amount: 9) }
      try await Task.sleep(for: .seconds(1))
      let served = await bank.accounts
      try expect(
        served == opening.after(orders + [Order("Cleo", "Ann", 9)], results + [.success(())]),
        "Those that were cancelled have ended. A second after the next one began, 9 from Cleo to Ann, you have \(told(served)).")
      try await next.value
    },
  ]

  // MARK: - Orders

  struct Order: CustomStringConvertible {
    let payer, payee: String
    let amount: Int

    init(_ payer: String, _ payee: String, _ amount: Int) { (self.payer, self.payee, self.amount) = (payer, payee, amount) }

    var description: String { "\(amount) from \(payer) to \(payee)" }
  }

  /// All at once; gives back what became of each.
  static func carryOut(_ orders: [Order], in bank: Bank) async -> [Result<Void, any Error>] {
    await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
      for (place, order) in orders.enumerated() {
        group.addTask(name: "\(order.amount) to \(order.payee)") {
          do {
            try await bank.transfer(from: order.payer, to: order.payee, amount: order.amount)
            return (place, .success(()))
          } catch {
            return (place, .failure(error))
          }
        }
      }
      var results = [Result<Void, any Error>](repeating: .success(()), count: orders.count)
      for await (place, result) in group { results[place] = result }
      return results
    }
  }

  static func told(_ orders: [Order]) -> String { World.list(orders.map(\.description)) }

  static func told(_ orders: [Order], _ results: [Result<Void, any Error>]) -> String {
    zip(orders, results).map { order, result in
      switch result {
      case .success: "\(order) returned."
      case .failure(let error): "\(order) threw \(error)."
      }
    }.joined(separator: " ")
  }

  static func told(_ accounts: [String: Int]) -> String {
    accounts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  // MARK: - Audit

  /// Who is asked for each transfer, and takes the opportunity to look into the accounts.
  final class Auditor: Sendable {
    let api: Service
    private let bank = Mutex<Bank?>(nil)
    private let lowestSeen = Mutex(Int.max)

    init(_ world: World, latency: ClosedRange<Duration>) { api = world.service("audit", latency: latency) }
    init(_ world: World, latency: Duration) { api = world.service("audit", latency: latency) }

    var lowest: Int { lowestSeen.withLock { $0 } }

    /// A bank that is audited by this auditor.
    func bank(_ accounts: [String: Int]) -> Bank {
      let bank = Bank(accounts) { [self] in try await audit($0) }
      self.bank.withLock { $0 = bank }
      return bank
    }

    private func audit(_ amount: Int) async throws {
      _ = await look()
      do {
        _ = try await api.call("\(amount)")
      } catch is Service.Failure {
        throw AuditFailed(amount: amount)
      }
    }

    @discardableResult
    func look() async -> [String: Int] {
      guard let bank = bank.withLock({ $0 }) else { return [:] }
      let accounts = await bank.accounts
      lowestSeen.withLock { $0 = min($0, accounts.values.min() ?? $0) }
      return accounts
    }
  }
}

extension Result where Success == Void, Failure == any Error {
  fileprivate var isCarriedOut: Bool { if case .success = self { true } else { false } }
  fileprivate var isRefused: Bool { if case .failure(let error) = self { error is InsufficientFunds } else { false } }
}

extension [String: Int] {
  /// With what was carried out added and taken.
  fileprivate func after(
    _ orders: [BankTransferChecks.Order], _ results: [Result<Void, any Error>]
  ) -> [String: Int] {
    var accounts = self
    for (order, result) in zip(orders, results) where result.isCarriedOut {
      accounts[order.payer, default: 0] -= order.amount
      accounts[order.payee, default: 0] += order.amount
    }
    return accounts
  }
}
