//! caught by: D2
//! The failed task was kept for ever, and hands its error to everybody who comes.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let opening { return try await opening.value }
    let opening = Task { try await open() }
    self.opening = opening
    return try await opening.value
  }
}
