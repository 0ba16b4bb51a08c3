//! caught by: B2
//! Look which answer you put first.
import Practice

func both(from api: Service) async throws -> [String] {
  async let left = api.call("left")
  async let right = api.call("right")
  return try await [right, left]
}
