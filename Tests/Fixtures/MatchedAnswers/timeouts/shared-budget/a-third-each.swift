//! fails like: none
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  var page: [String] = []
  for step in ["user", "posts", "comments"] {
    page.append(
      try await withThrowingTaskGroup(of: String.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await api.call("\(step)/\(id)") }
        group.addTask {
          try await Task.sleep(for: budget / 3)
          throw TimedOut()
        }
        guard let answer = try await group.next() else { throw TimedOut() }
        return answer
      })
  }
  return page
}
