//! fails like: loop-of-awaits
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  guard let first = keys.first else { return [] }
  let answer = try await api.call(first)
  return [answer] + (try await fetchAll(Array(keys.dropFirst()), from: api))
}
