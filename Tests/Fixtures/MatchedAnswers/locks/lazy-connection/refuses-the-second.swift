//! fails like: none
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  struct Busy: Error {}
  private var number: Int?
  private var isOpening = false

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let number { return number }
    if isOpening { throw Busy() }
    isOpening = true
    defer { isOpening = false }
    let opened = try await open()
    number = opened
    return opened
  }
}
