//! caught by: B1
//! You asked for all three at once. The steps follow each other; the budget does not change that.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: [String].self) { group in
    defer { group.cancelAll() }
    group.addTask {
      async let user = api.call("user/\(id)")
      async let posts = api.call("posts/\(id)")
      async let comments = api.call("comments/\(id)")
      return try await [user, posts, comments]
    }
    group.addTask {
      try await Task.sleep(for: budget)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}
