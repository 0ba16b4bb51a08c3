import Practice
import Synchronization

/// Plain tasks, which have to be told by hand: of the caller's end, and of each other's failures.
func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let failures = AsyncStream.makeStream(of: (any Error).self)
  let tasks = keys.map { key in
    Task {
      do {
        return try await api.call(key)
      } catch {
        failures.continuation.yield(error)
        throw error
      }
    }
  }
  let watcher = Task {
    var first: (any Error)?
    for await error in failures.stream {
      if first == nil {
        first = error
        for task in tasks { task.cancel() }
      }
    }
    return first
  }
  return try await withTaskCancellationHandler {
    var answers: [String] = []
    for task in tasks {
      if case .success(let answer) = await task.result { answers.append(answer) }
    }
    failures.continuation.finish()
    if let error = await watcher.value { throw error }
    return answers
  } onCancel: {
    for task in tasks { task.cancel() }
  }
}
