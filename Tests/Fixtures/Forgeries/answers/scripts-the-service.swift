//! says: 'script' sets up what an answer is checked with
//! caught by: forbidden

import Practice

func answer(from api: Service) async throws -> Int {
  api.script("a", latency: .zero)
  _ = try await api.call("a")
  return 42
}
