//! fails like: array-of-tasks
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  var running = [String: Task<String, any Error>]()
  for key in keys { running[key] = Task.detached { try await api.call(key) } }
  var collected = [String]()
  for key in keys {
    if let task = running[key] { try await collected.append(task.value) }
  }
  return collected
}
