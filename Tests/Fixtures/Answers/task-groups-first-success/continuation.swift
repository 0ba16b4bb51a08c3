import Practice
import Synchronization

/// Where the candidates report; the caller sleeps on one continuation until there is a winner or nobody is left.
private final class Race: Sendable {
  private struct State {
    var left: Int
    var outcome: Result<String, any Error>?
    var waiter: CheckedContinuation<String, any Error>?
  }

  private let state: Mutex<State>

  init(candidates: Int) { state = Mutex(State(left: candidates)) }

  func report(_ result: Result<String, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<String, any Error>? in
      state.left -= 1
      guard state.outcome == nil else { return nil }
      if case .failure = result, state.left > 0 { return nil }
      state.outcome = result
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: result)
  }

  func winner() async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      let outcome = state.withLock { state in
        if state.outcome == nil { state.waiter = continuation }
        return state.outcome
      }
      if let outcome { continuation.resume(with: outcome) }
    }
  }
}

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  guard !keys.isEmpty else { throw NoCandidates() }
  let race = Race(candidates: keys.count)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    for key in keys {
      group.addTask {
        do {
          race.report(.success(try await api.call(key)))
        } catch {
          race.report(.failure(error))
        }
      }
    }
    defer { group.cancelAll() }
    return try await race.winner()
  }
}
