//! caught by: F2
//! Everybody was asked and everybody failed, and you said that there was nobody to ask. Remember a failure for the end.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String?.self) { group in
    for key in keys {
      group.addTask { try? await api.call(key) }
    }
    for try await case let answer? in group {
      group.cancelAll()
      return answer
    }
    throw NoCandidates()
  }
}
