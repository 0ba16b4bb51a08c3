//! caught by: D4
//! The opening was forgotten when it succeeded, too. What is open has to be remembered.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let opening { return try await opening.value }
    let opening = Task {
      defer { self.opening = nil }
      return try await open()
    }
    self.opening = opening
    return try await opening.value
  }
}
