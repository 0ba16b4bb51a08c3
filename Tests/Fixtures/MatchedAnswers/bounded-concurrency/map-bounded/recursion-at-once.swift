//! fails like: all-at-once
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  guard let first = keys.first else { return [] }
  async let rest = fetchAll(Array(keys.dropFirst()), limit: limit, from: api)
  async let answer = api.call(first)
  return try await [answer] + rest
}
