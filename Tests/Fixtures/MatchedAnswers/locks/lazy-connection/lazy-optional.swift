//! fails like: nil-check-then-await
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opened: [Int] = []

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if opened.isEmpty {
      async let number = open()
      opened.append(try await number)
    }
    return opened[0]
  }
}
