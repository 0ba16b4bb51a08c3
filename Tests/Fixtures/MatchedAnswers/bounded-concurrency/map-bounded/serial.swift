//! fails like: one-by-one
import Practice

private actor Queue {
  func ask(_ keys: [String], _ api: Service) async throws -> [String] {
    var answers: [String] = []
    for index in keys.indices { answers.insert(try await api.call(keys[index]), at: index) }
    return answers
  }
}

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] { try await Queue().ask(keys, api) }
