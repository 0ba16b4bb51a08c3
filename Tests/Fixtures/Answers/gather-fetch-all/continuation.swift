import Practice
import Synchronization

/// A tally that tasks report to; the caller sleeps on one continuation until all is there or the first failure is.
private final class Tally: Sendable {
  private struct State {
    var answers: [Int: String] = [:]
    var outcome: Result<[String], any Error>?
    var waiter: CheckedContinuation<[String], any Error>?
  }

  private let state = Mutex(State())
  private let count: Int

  init(_ count: Int) { self.count = count }

  func report(_ index: Int, _ result: Result<String, any Error>) {
    let waiter: (CheckedContinuation<[String], any Error>, Result<[String], any Error>)? = state.withLock { state in
      guard state.outcome == nil else { return nil }
      switch result {
      case .success(let answer):
        state.answers[index] = answer
        guard state.answers.count == count else { return nil }
        state.outcome = .success(state.answers.sorted { $0.key < $1.key }.map(\.value))
      case .failure(let error):
        state.outcome = .failure(error)
      }
      guard let outcome = state.outcome, let waiter = state.waiter else { return nil }
      return (waiter, outcome)
    }
    if let (continuation, outcome) = waiter { continuation.resume(with: outcome) }
  }

  func wait(_ continuation: CheckedContinuation<[String], any Error>) {
    let outcome = state.withLock { state in
      state.waiter = continuation
      return state.outcome
    }
    if let outcome { continuation.resume(with: outcome) }
  }
}

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  guard !keys.isEmpty else { return [] }
  let tally = Tally(keys.count)
  let tasks = keys.enumerated().map { index, key in
    Task {
      do {
        tally.report(index, .success(try await api.call(key)))
      } catch {
        tally.report(index, .failure(error))
      }
    }
  }
  do {
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { tally.wait($0) }
    } onCancel: {
      tasks.forEach { $0.cancel() }
    }
  } catch {
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    throw error
  }
}
