//! fails like: none
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var number: Int?
  private var isOpening = false
  private var line: [CheckedContinuation<Void, Never>] = []

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if isOpening { await withCheckedContinuation { line.append($0) } } else { isOpening = true }
    defer {
      if line.isEmpty { isOpening = false } else { line.removeFirst().resume() }
    }
    if let number { return number }
    let opened = try await open()
    number = opened
    return opened
  }
}
