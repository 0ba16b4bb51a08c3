import Practice

/// Plain tasks that report to a stream: stopped and waited for by hand, whoever has won or given up.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  if keys.isEmpty { throw NoCandidates() }
  let (reports, report) = AsyncStream.makeStream(of: Result<String, any Error>.self)
  let tasks = keys.map { key in
    Task {
      do {
        report.yield(.success(try await api.call(key)))
      } catch {
        report.yield(.failure(error))
      }
    }
  }
  let judge = Task {
    var last: Result<String, any Error>?
    for await result in reports {
      last = result
      if case .success = result { break }
    }
    for task in tasks { task.cancel() }
    return last
  }
  return try await withTaskCancellationHandler {
    for (index, task) in tasks.enumerated() {
      await task.value
      if index == tasks.count - 1 { report.finish() }
    }
    guard let outcome = await judge.value else { throw CancellationError() }
    return try outcome.get()
  } onCancel: {
    for task in tasks { task.cancel() }
  }
}
