//! fails like: completion-order
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (String, String).self) { group in
    for key in keys { group.addTask { (key, try await api.call(key)) } }
    var answers: [String: String] = [:]
    for try await (key, answer) in group { answers[key] = answer }
    return answers.sorted { $0.key < $1.key }.map(\.value)
  }
}
