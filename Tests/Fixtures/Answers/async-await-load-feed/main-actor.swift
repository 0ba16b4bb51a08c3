import Practice

@MainActor private final class FeedModel {
  private(set) var name = ""
  private(set) var posts: [Substring] = []

  func loadName(_ id: Int, _ api: Service) async throws {
    name = try await api.call("users/\(id)")
  }

  func loadPosts(_ api: Service) async throws {
    posts = try await api.call("feeds/\(name)").split(separator: ",")
  }
}

@MainActor func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let model = FeedModel()
  try await model.loadName(id, api)
  try await model.loadPosts(api)
  return model.posts.map { String($0) }
}
