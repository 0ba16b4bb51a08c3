import Practice

/// The page of the user `id`: user, posts and comments, asked for in this order, all within `budget`.
///
/// - Throws: `TimedOut` when the budget is used up; the error of a step that fails.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  // The steps are right. `budget` is not used yet.
  let user = try await api.call("user/\(id)")
  let posts = try await api.call("posts/\(id)")
  let comments = try await api.call("comments/\(id)")
  return [user, posts, comments]
}
