//! caught by: C2
//! A group hands out results as they finish; carry the index along.
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask { try await api.call(key) }
    }
    var answers: [String] = []
    for try await answer in group {
      answers.append(answer)
    }
    return answers
  }
}
