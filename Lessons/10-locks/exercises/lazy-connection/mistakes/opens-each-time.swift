//! caught by: D1
//! Nothing was remembered: every call opens.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    try await open()
  }
}
