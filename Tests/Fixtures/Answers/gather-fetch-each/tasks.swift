import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let tasks = keys.map { key in
    Task(priority: .high) { try await api.call(key) }
  }
  return await withTaskCancellationHandler {
    var results: [Result<String, any Error>] = []
    for task in tasks {
      results.append(await task.result)
    }
    return results
  } onCancel: {
    for task in tasks {
      task.cancel()
    }
  }
}
