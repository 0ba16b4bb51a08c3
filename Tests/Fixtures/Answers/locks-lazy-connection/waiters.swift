import Practice

/// Three states, and those who wait are continuations. One who is cancelled leaves at once.
actor Database {
  private enum State { case idle, opening, opened(Int) }

  private let open: @Sendable () async throws -> Int
  private var state = State.idle
  private var waiters: [Int: CheckedContinuation<Int, any Error>] = [:]
  private var tickets = 0

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if case .opened(let number) = state { return number }
    if case .idle = state {
      state = .opening
      Task { await begin() }
    }
    tickets += 1
    let ticket = tickets
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiters[ticket] = $0 }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func begin() async {
    let result: Result<Int, any Error>
    do {
      let number = try await open()
      result = .success(number)
      state = .opened(number)
    } catch {
      result = .failure(error)
      state = .idle
    }
    let all = waiters.values
    waiters = [:]
    for waiter in all { waiter.resume(with: result) }
  }

  private func leave(_ ticket: Int) {
    waiters.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }
}
