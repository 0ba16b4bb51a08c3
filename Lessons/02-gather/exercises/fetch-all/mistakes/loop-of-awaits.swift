//! caught by: C1
//! Each call waits for the one before; start all, then collect.
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  var answers: [String] = []
  for key in keys {
    answers.append(try await api.call(key))
  }
  return answers
}
