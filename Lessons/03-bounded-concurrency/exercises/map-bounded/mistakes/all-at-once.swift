//! caught by: P1
//! Every child started at once: nothing between one `addTask` and the next ever waits.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try await api.call(key)) }
    }
    // Collects `limit` at a time; by then all of them are out.
    var answers = [String](repeating: "", count: keys.count)
    while !group.isEmpty {
      for _ in 0..<limit {
        guard let (index, answer) = try await group.next() else { break }
        answers[index] = answer
      }
    }
    return answers
  }
}
