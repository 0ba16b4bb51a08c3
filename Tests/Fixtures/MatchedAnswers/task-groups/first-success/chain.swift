//! fails like: tries-in-turn
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  guard let first = keys.first else { throw NoCandidates() }
  if let answer = try? await api.call(first) { return answer }
  if keys.count == 1 { return try await api.call(first) }
  return try await firstSuccess(Array(keys.dropFirst()), from: api)
}
