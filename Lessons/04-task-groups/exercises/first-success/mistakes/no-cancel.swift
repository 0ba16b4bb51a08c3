//! caught by: F3
//! You had the answer, and the losers ran on: a `return` leaves a group only when its last child has ended, so tell them first.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask { try await api.call(key) }
    }
    var lastError: (any Error)?
    while let result = await group.nextResult() {
      do {
        return try result.get()
      } catch {
        lastError = error
      }
    }
    throw lastError ?? NoCandidates()
  }
}
