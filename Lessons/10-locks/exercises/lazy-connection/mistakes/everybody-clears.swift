//! caught by: D5
//! Each caller clears what is stored when it hears of the failure. By then it may be the next opening.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let opening = self.opening ?? Task { try await open() }
    self.opening = opening
    do {
      return try await opening.value
    } catch {
      self.opening = nil
      throw error
    }
  }
}
