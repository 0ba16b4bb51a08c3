import Practice

func fetchBoth(from api: Service) async throws -> [String] {
  []
}
