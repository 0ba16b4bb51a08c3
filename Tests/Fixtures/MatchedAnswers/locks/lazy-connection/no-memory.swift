//! fails like: opens-each-time
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let task = Task { try await open() }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
