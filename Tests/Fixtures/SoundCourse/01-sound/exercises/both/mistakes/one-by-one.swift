//! caught by: B1
//! The second call was begun when the first was over.
import Practice

func both(from api: Service) async throws -> [String] {
  [try await api.call("left"), try await api.call("right")]
}
