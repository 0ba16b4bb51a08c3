import Practice

func answer(from api: Service) async throws -> Int {
  _ = try await api.call("a")
  return 42
}
