import Practice

func fetchBoth(from api: Service) async throws -> [String] {
  async let first = api.call("a")
  async let second = api.call("b")
  return try await [first, second]
}
