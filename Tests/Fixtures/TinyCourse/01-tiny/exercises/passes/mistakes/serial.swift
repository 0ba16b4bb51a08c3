//! caught by: C1
//! The second call waits for the first; start both, then await.
import Practice

func fetchBoth(from api: Service) async throws -> [String] {
  let first = try await api.call("a")
  let second = try await api.call("b")
  return [first, second]
}
