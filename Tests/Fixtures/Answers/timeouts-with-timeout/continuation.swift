import Practice

import Synchronization

/// The first one to report decides; whoever waits is told.
private final class Race<T: Sendable>: Sendable {
  private struct State {
    var result: Result<T, any Error>?
    var waiter: CheckedContinuation<T, any Error>?
  }
  private let state = Mutex(State())

  func report(_ result: Result<T, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<T, any Error>? in
      guard state.result == nil else { return nil }
      state.result = result
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: result)
  }

  func wait(_ waiter: CheckedContinuation<T, any Error>) {
    let known = state.withLock { state -> Result<T, any Error>? in
      if state.result == nil { state.waiter = waiter }
      return state.result
    }
    if let known { waiter.resume(with: known) }
  }
}

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let race = Race<T>()
  let working = Task {
    do { race.report(.success(try await work())) } catch { race.report(.failure(error)) }
  }
  let timer = Task {
    do {
      try await Task.sleep(for: limit)
      race.report(.failure(TimedOut()))
    } catch {}
  }
  let result: Result<T, any Error>
  do {
    result = .success(
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { race.wait($0) }
      } onCancel: {
        working.cancel()
      })
  } catch {
    result = .failure(error)
  }
  timer.cancel()
  working.cancel()
  await timer.value
  await working.value
  return try result.get()
}
