//! caught by: B2
//! The page was complete, and you waited for the rest of the budget: the timer was still asleep, and nobody had cancelled it.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: [String].self) { group in
    group.addTask {
      [
        try await api.call("user/\(id)"),
        try await api.call("posts/\(id)"),
        try await api.call("comments/\(id)"),
      ]
    }
    group.addTask {
      try await Task.sleep(for: budget)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}
