//! fails like: clears-late
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if opening == nil {
      let task = Task { try await open() }
      opening = task
      let result = await task.result
      if case .failure = result { opening = nil }
      return try result.get()
    }
    return try await opening?.value ?? 0
  }
}
