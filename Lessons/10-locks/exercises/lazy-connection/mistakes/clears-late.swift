//! caught by: D5
//! One caller clears the failed task, and only once it runs again. Another heard of the failure first, and came back to it.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let opening { return try await opening.value }
    let opening = Task { try await open() }
    self.opening = opening
    do {
      return try await opening.value
    } catch {
      self.opening = nil
      throw error
    }
  }
}
