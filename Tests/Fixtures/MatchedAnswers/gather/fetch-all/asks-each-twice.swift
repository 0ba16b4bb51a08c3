//! fails like: none
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask {
        _ = try await api.call(key)
        return (index, try await api.call(key))
      }
    }
    var answers = [String](repeating: "", count: keys.count)
    for try await (index, answer) in group { answers[index] = answer }
    return answers
  }
}
