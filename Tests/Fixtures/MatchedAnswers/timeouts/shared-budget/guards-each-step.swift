//! fails like: looks-between-steps
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let deadline = SuspendingClock.now + budget
  func check() throws {
    guard SuspendingClock.now < deadline else { throw TimedOut() }
  }
  try check()
  let user = try await api.call("user/\(id)")
  try check()
  let posts = try await api.call("posts/\(id)")
  try check()
  let comments = try await api.call("comments/\(id)")
  try check()
  return [user, posts, comments]
}
