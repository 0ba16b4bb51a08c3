//! fails like: none
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, Never>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let opening =
      self.opening
      ?? Task {
        while true {
          if let number = try? await open() { return number }
        }
      }
    self.opening = opening
    return await opening.value
  }
}
