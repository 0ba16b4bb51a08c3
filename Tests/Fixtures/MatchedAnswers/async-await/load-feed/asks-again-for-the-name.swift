//! fails like: asks-twice
import Practice

private func nameOfUser(_ number: Int, _ server: Service) async throws -> String { try await server.call("users/\(number)") }

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let exists = try await nameOfUser(id, api).count > 0
  guard exists else { return [] }
  let feed = try await nameOfUser(id, api)
  return try await api.call("feeds/" + feed).split(separator: ",").map { String($0) }
}
