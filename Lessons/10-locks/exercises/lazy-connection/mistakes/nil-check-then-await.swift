//! caught by: D1
//! All five saw nil before the first had finished: what you look at is stored only after the await.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var number: Int?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let number { return number }
    let opened = try await open()
    number = opened
    return opened
  }
}
