//! caught by: C5
//! Your caller was cancelled; the tasks you made never heard of it. `Task { }` is nobody's child: only a group's children are told.
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let tasks = keys.map { key in
    Task { try await api.call(key) }
  }
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, task) in tasks.enumerated() {
      group.addTask { (index, try await task.value) }
    }
    var answers = [String](repeating: "", count: keys.count)
    do {
      for try await (index, answer) in group {
        answers[index] = answer
      }
    } catch {
      for task in tasks { task.cancel() }
      throw error
    }
    return answers
  }
}
