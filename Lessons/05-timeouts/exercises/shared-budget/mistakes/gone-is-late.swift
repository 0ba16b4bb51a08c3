//! caught by: B4
//! Your caller left, and you called it slow: cancelled, the sleep ended early, and the line after it ran all the same.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: [String].self) { group in
    defer { group.cancelAll() }
    group.addTask {
      [
        try await api.call("user/\(id)"),
        try await api.call("posts/\(id)"),
        try await api.call("comments/\(id)"),
      ]
    }
    group.addTask {
      try? await Task.sleep(for: budget)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}
