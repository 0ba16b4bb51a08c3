//! fails like: all-at-once
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var tasks: [Task<String, any Error>] = []
  for key in keys { tasks.append(Task.detached { try await api.call(key) }) }
  var answers: [String] = []
  for task in tasks { answers.append(try await task.value) }
  return answers
}
