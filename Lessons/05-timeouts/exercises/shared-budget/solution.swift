import Practice

/// The page of the user `id`: user, posts and comments, asked for in this order, all within `budget`.
///
/// - Throws: `TimedOut` when the budget is used up; the error of a step that fails.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  // One limit around all three: the steps know nothing of it, and whichever is under way when it is over is cancelled.
  try await withTimeout(budget) {
    let user = try await api.call("user/\(id)")
    let posts = try await api.call("posts/\(id)")
    let comments = try await api.call("comments/\(id)")
    return [user, posts, comments]
  }
}

/// Runs `work`, and gives it up after `limit`.
private func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
