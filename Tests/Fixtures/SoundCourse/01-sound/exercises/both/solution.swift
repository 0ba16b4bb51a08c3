import Practice

func both(from api: Service) async throws -> [String] {
  async let left = api.call("left")
  async let right = api.call("right")
  return try await [left, right]
}
