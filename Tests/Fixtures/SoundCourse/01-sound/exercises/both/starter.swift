import Practice

func both(from api: Service) async throws -> [String] {
  []
}
