import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  async let name = api.call("users/\(id)")
  let key = "feeds/" + (try await name)
  async let posts = api.call(key)
  var feed: [String] = []
  for post in try await posts.split(separator: ",") {
    feed.append(String(post))
  }
  return feed
}
