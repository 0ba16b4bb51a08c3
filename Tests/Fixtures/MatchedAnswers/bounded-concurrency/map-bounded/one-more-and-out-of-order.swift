//! fails like: one-too-many
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: String.self) { group in
    var (running, answers) = (0, [String]())
    for key in keys {
      group.addTask { try await api.call(key) }
      running += 1
      if running > limit {
        if let answer = try await group.next() { answers.append(answer) }
        running -= 1
      }
    }
    for try await answer in group { answers.append(answer) }
    return answers
  }
}
