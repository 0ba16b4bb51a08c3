//! caught by: C4
//! Plain tasks do not cancel each other, and you look at the failure last: it waits behind the slower answers before it.
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let tasks = keys.map { key in
    Task { try await api.call(key) }
  }
  var answers: [String] = []
  for task in tasks {
    answers.append(try await task.value)
  }
  return answers
}
