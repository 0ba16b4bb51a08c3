//! fails like: none
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var number: Int?
  private var isOpening = false

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    while isOpening { await Task.yield() }
    if let number { return number }
    isOpening = true
    defer { isOpening = false }
    let opened = try await open()
    number = opened
    return opened
  }
}
