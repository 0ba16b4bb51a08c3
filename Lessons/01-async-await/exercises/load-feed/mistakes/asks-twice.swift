//! caught by: C1
//! Each `await api.call` is a new request; keep the result.
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  if try await api.call("users/\(id)").isEmpty { return [] }
  let posts = try await api.call("feeds/\(api.call("users/\(id)"))")
  return posts.split(separator: ",").map(String.init)
}
