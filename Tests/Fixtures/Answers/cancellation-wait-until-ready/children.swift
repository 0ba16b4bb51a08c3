import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  try await withThrowingTaskGroup(of: Bool.self) { group in
    var asked = 0
    group.addTask { try await api.call(job) == "ready" }
    while let isReady = try await group.next() {
      asked += 1
      if isReady { return asked }
      try Task.checkCancellation()
      group.addTask {
        try await Task.sleep(for: pause)
        return try await api.call(job) == "ready"
      }
    }
    throw CancellationError()
  }
}
