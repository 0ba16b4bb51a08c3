import Practice

/// The posts of a user's feed.
func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let name = try await api.call("users/\(id)")
  let posts = try await api.call("feeds/\(name)")
  return posts.split(separator: ",").map(String.init)
}
