//! caught by: P4
//! Answers come out of the window as they finish. Let each child carry its index along.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: String.self) { group in
    var answers: [String] = []
    for (index, key) in keys.enumerated() {
      if index >= limit, let answer = try await group.next() { answers.append(answer) }
      group.addTask { try await api.call(key) }
    }
    for try await answer in group { answers.append(answer) }
    return answers
  }
}
