//! fails like: none
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let name = try await api.call("user/\(id)")
  return try await api.call("feed/\(name)").split(separator: ",").map(String.init)
}
