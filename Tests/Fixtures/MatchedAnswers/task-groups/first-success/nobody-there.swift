//! fails like: forgets-the-errors
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    while let result = await group.nextResult() {
      guard let answer = try? result.get() else { continue }
      group.cancelAll()
      return answer
    }
    throw NoCandidates()
  }
}
