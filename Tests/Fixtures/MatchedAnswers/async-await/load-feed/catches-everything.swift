//! fails like: swallows-error
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  var result = [String]()
  do {
    let user = try await api.call("users/\(id)")
    for post in try await api.call("feeds/\(user)").split(separator: ",") { result.append(String(post)) }
  } catch {
    print("failed:", error)
  }
  return result
}
