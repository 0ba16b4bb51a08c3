import Practice

/// The states written down, and a task that moves from one to the next.
actor Database {
  private enum State {
    case idle
    case opening(Task<Int, any Error>)
    case opened(Int)
  }

  private let open: @Sendable () async throws -> Int
  private var state = State.idle

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if case .opened(let number) = state { return number }
    if case .opening(let task) = state { return try await task.value }
    let task = Task { try await openNow() }
    state = .opening(task)
    return try await task.value
  }

  private func openNow() async throws -> Int {
    do {
      let number = try await open()
      state = .opened(number)
      return number
    } catch {
      state = .idle
      throw error
    }
  }
}
