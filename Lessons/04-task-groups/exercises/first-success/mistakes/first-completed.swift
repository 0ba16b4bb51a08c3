//! caught by: F1
//! The first to finish was a failure, and you took it for the winner; keep asking the group until somebody has succeeded.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask { try await api.call(key) }
    }
    for try await answer in group {
      group.cancelAll()
      return answer
    }
    throw NoCandidates()
  }
}
