import Practice

/// Whoever hears of a failure first clears it, before it says so to anybody, and only if it is still the one.
actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let mine = opening ?? Task.detached { [open] in try await open() }
    opening = mine
    do {
      return try await mine.value
    } catch {
      if opening == mine { opening = nil }
      throw error
    }
  }
}
