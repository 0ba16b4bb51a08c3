//! caught by: P1
//! You added a child and then took a result. Take a result first, then add.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    var answers = [String](repeating: "", count: keys.count)
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try await api.call(key)) }
      if index >= limit, let (done, answer) = try await group.next() {
        answers[done] = answer
      }
    }
    for try await (done, answer) in group { answers[done] = answer }
    return answers
  }
}
