//! caught by: C3
//! You returned before the answer was there: nobody waits for the `Task` that collects it.
import Practice

private actor Feed {
  private(set) var posts: [String] = []
  func fill(_ answer: String) { posts = answer.split(separator: ",").map(String.init) }
}

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let feed = Feed()
  let name = try await api.call("users/\(id)")
  Task {
    await feed.fill(try await api.call("feeds/\(name)"))
  }
  return await feed.posts
}
