//! fails like: part-of-a-page
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
      try await Task.sleep(for: budget)
      return []
    }
    return try await group.next() ?? []
  }
}
