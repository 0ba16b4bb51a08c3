import Practice

import Synchronization

private final class Desk: Sendable {
  private struct State {
    var decided: Result<[String], any Error>?
    var visitor: CheckedContinuation<[String], any Error>?
  }
  private let state = Mutex(State())

  func decide(_ result: Result<[String], any Error>) {
    let visitor = state.withLock { state -> CheckedContinuation<[String], any Error>? in
      if state.decided != nil { return nil }
      state.decided = result
      return state.visitor
    }
    visitor?.resume(with: result)
  }

  func ask() async throws -> [String] {
    try await withCheckedThrowingContinuation { visitor in
      let decided = state.withLock { state -> Result<[String], any Error>? in
        state.visitor = visitor
        return state.decided
      }
      if let decided { visitor.resume(with: decided) }
    }
  }
}

/// The page, the failure, the clock or the caller: whoever comes to the desk first.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let desk = Desk()
  let page = Task {
    do {
      let user = try await api.call("user/\(id)")
      let posts = try await api.call("posts/\(id)")
      desk.decide(.success([user, posts, try await api.call("comments/\(id)")]))
    } catch {
      desk.decide(.failure(error))
    }
  }
  let timer = Task {
    try await Task.sleep(for: budget)
    desk.decide(.failure(TimedOut()))
  }
  defer {
    timer.cancel()
    page.cancel()
  }
  return try await withTaskCancellationHandler {
    try await desk.ask()
  } onCancel: {
    desk.decide(.failure(CancellationError()))
  }
}
