//! fails like: no-cancel
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    var answers: [String] = []
    var errors: [any Error] = []
    while let result = await group.nextResult() {
      switch result {
      case .success(let answer): answers.append(answer)
      case .failure(let error): errors.append(error)
      }
    }
    if let first = answers.first { return first }
    throw errors.first ?? NoCandidates()
  }
}
