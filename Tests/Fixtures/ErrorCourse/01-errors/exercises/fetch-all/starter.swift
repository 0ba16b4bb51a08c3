import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  []
}
