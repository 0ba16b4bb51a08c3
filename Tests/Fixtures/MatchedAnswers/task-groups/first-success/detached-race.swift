//! fails like: races-loose-tasks
import Practice
import Synchronization

private final class Line: Sendable {
  let state: Mutex<(left: Int, waiter: CheckedContinuation<String, any Error>?)>
  init(_ left: Int) { state = Mutex((left, nil)) }

  func report(_ result: Result<String, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<String, any Error>? in
      state.left -= 1
      if case .failure = result, state.left > 0 { return nil }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: result)
  }
}

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  if keys.isEmpty { throw NoCandidates() }
  let line = Line(keys.count)
  return try await withCheckedThrowingContinuation { continuation in
    line.state.withLock { $0.waiter = continuation }
    for key in keys {
      Task.detached {
        do { line.report(.success(try await api.call(key))) } catch { line.report(.failure(error)) }
      }
    }
  }
}
