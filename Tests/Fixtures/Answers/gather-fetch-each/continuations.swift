import Practice
import Synchronization

/// One request, run by a task, whose end a continuation waits for.
private final class Request: Sendable {
  private let result = Mutex<Result<String, any Error>?>(nil)
  private let waiter = Mutex<CheckedContinuation<Result<String, any Error>, Never>?>(nil)

  func end(_ new: Result<String, any Error>) {
    result.withLock { $0 = new }
    waiter.withLock { waiter in
      waiter?.resume(returning: new)
      waiter = nil
    }
  }

  func outcome() async -> Result<String, any Error> {
    await withCheckedContinuation { continuation in
      waiter.withLock { waiter in
        if let known = result.withLock({ $0 }) {
          continuation.resume(returning: known)
        } else {
          waiter = continuation
        }
      }
    }
  }
}

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let requests = keys.map { _ in Request() }
  let tasks = zip(keys, requests).map { key, request in
    Task {
      let result: Result<String, any Error>
      do { result = .success(try await api.call(key)) } catch { result = .failure(error) }
      request.end(result)
    }
  }
  return await withTaskCancellationHandler {
    var results: [Result<String, any Error>] = []
    for request in requests.reversed() { results.insert(await request.outcome(), at: 0) }
    return results
  } onCancel: {
    for task in tasks { task.cancel() }
  }
}
