//! fails like: none
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    var failures: [any Error] = []
    while let result = await group.nextResult() {
      switch result {
      case .success(let answer):
        group.cancelAll()
        return answer
      case .failure(let error): failures.append(error)
      }
    }
    throw failures[0]
  }
}
