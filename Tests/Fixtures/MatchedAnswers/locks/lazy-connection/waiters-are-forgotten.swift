//! fails like: none
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var number: Int?
  private var isOpening = false
  private var waiters: [CheckedContinuation<Int, any Error>] = []

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let number { return number }
    if isOpening { return try await withCheckedThrowingContinuation { waiters.append($0) } }
    isOpening = true
    defer { isOpening = false }
    let opened = try await open()
    number = opened
    return opened
  }
}
