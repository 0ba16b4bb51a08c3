//! fails like: none
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  for key in keys { _ = try await api.call(key) }
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() { group.addTask { (index, try await api.call(key)) } }
    var answers = [String](repeating: "", count: keys.count)
    for try await (done, answer) in group { answers[done] = answer }
    return answers
  }
}
