import Practice

/// Answers come through a stream that the timer closes.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let (answers, sender) = AsyncThrowingStream<String, any Error>.makeStream()
  return try await withThrowingTaskGroup(of: Void.self) { group in
    defer { group.cancelAll() }
    group.addTask {
      do {
        for step in ["user", "posts", "comments"] { sender.yield(try await api.call("\(step)/\(id)")) }
        sender.finish()
      } catch {
        sender.finish(throwing: error)
      }
    }
    group.addTask {
      try await Task.sleep(for: budget)
      sender.finish(throwing: TimedOut())
    }
    var page: [String] = []
    for try await answer in answers { page.append(answer) }
    guard page.count == 3 else { throw CancellationError() }
    return page
  }
}
