import Practice

/// Detached tasks in a group's children: cancelled by the group, the child passes it on.
func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: [Int: String].self) { group in
    for index in keys.indices {
      group.addTask(priority: index == 0 ? .low : .high) {
        let request = Task.detached { try await api.call(keys[index]) }
        return try await withTaskCancellationHandler {
          [index: try await request.value]
        } onCancel: {
          request.cancel()
        }
      }
    }
    let answers = try await group.reduce(into: [:]) { all, one in all.merge(one) { first, _ in first } }
    return keys.indices.map { answers[$0] ?? "" }
  }
}
