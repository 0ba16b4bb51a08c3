//! fails like: none
import Practice

struct Broken: Error {}

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  do {
    let name = try await api.call("users/\(id)")
    return try await api.call("feeds/\(name)").split(separator: ",").map(String.init)
  } catch { throw Broken() }
}
