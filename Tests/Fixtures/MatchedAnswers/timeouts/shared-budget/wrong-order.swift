//! fails like: none
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: [String].self) { group in
    defer { group.cancelAll() }
    group.addTask {
      let user = try await api.call("user/\(id)")
      let comments = try await api.call("comments/\(id)")
      return [user, try await api.call("posts/\(id)"), comments]
    }
    group.addTask {
      try await Task.sleep(for: budget)
      throw TimedOut()
    }
    return try await group.next() ?? []
  }
}
