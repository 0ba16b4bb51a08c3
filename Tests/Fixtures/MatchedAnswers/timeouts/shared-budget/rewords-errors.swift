//! fails like: failed-is-late
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  do {
    return try await withThrowingTaskGroup(of: [String].self) { group in
      defer { group.cancelAll() }
      group.addTask {
        let user = try await api.call("user/\(id)")
        let posts = try await api.call("posts/\(id)")
        return [user, posts, try await api.call("comments/\(id)")]
      }
      group.addTask {
        try await Task.sleep(for: budget)
        throw TimedOut()
      }
      for try await page in group { return page }
      throw TimedOut()
    }
  } catch {
    throw TimedOut()
  }
}
