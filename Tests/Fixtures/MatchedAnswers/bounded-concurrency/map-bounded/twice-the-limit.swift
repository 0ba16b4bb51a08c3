//! fails like: none
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    var answers = [String](repeating: "", count: keys.count)
    for (index, key) in keys.enumerated() {
      if index >= 2 * limit, let (done, answer) = try await group.next() { answers[done] = answer }
      group.addTask { (index, try await api.call(key)) }
    }
    for try await (done, answer) in group { answers[done] = answer }
    return answers
  }
}
