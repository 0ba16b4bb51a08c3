import Practice

/// One transfer at a time: whoever comes while one is under way waits in a line, and may leave it.
actor Bank {
  private(set) var accounts: [String: Int]
  private let audit: @Sendable (Int) async throws -> Void
  private var isBusy = false
  private var line: [(ticket: Int, turn: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0

  init(_ accounts: [String: Int], audit: @escaping @Sendable (Int) async throws -> Void) {
    self.accounts = accounts
    self.audit = audit
  }

  func transfer(from payer: String, to payee: String, amount: Int) async throws {
    try await enter()
    defer { leave() }
    guard accounts[payer, default: 0] >= amount else { throw InsufficientFunds() }
    try await audit(amount)
    accounts[payer, default: 0] -= amount
    accounts[payee, default: 0] += amount
  }

  private func enter() async throws {
    guard isBusy else {
      isBusy = true
      return
    }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { line.append((ticket, $0)) }
    } onCancel: {
      Task { await giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    guard let place = line.firstIndex(where: { $0.ticket == ticket }) else { return }
    line.remove(at: place).turn.resume(throwing: CancellationError())
  }

  private func leave() {
    if line.isEmpty { isBusy = false } else { line.removeFirst().turn.resume() }
  }
}
