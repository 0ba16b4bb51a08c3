//! caught by: C2
//! `try?` turned a failure into an empty feed; let the error travel.
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  guard let name = try? await api.call("users/\(id)"), let posts = try? await api.call("feeds/\(name)") else {
    return []
  }
  return posts.split(separator: ",").map(String.init)
}
