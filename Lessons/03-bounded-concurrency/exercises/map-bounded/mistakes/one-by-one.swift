//! caught by: P2
//! The limit allows several; you ran one at a time.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var answers: [String] = []
  for key in keys {
    answers.append(try await api.call(key))
  }
  return answers
}
