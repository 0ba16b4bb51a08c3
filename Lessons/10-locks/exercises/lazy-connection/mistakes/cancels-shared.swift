//! caught by: D3
//! One caller's cancellation ended everybody's opening. The caller may go; the opening is not its own.
import Practice

actor Database {
  private let open: @Sendable () async throws -> Int
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let opening = self.opening ?? start()
    return try await withTaskCancellationHandler {
      try await opening.value
    } onCancel: {
      opening.cancel()
    }
  }

  private func start() -> Task<Int, any Error> {
    let opening = Task {
      do {
        return try await open()
      } catch {
        self.opening = nil
        throw error
      }
    }
    self.opening = opening
    return opening
  }
}
