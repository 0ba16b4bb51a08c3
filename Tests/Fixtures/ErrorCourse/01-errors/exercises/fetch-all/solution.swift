import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  var answers: [String] = []
  for key in keys { answers.append(try await api.call(key)) }
  return answers
}
