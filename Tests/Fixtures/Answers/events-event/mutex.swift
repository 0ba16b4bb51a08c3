import Practice
import Synchronization

/// A class behind a lock. The handler may run before the waiter is in the list, so the list is not the only place to look.
final class Event: Sendable {
  private struct State {
    var isSet = false
    var last = 0
    var waiters: [(number: Int, wake: CheckedContinuation<Void, any Error>)] = []
  }

  private let state = Mutex(State())

  func wait() async throws {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let answer: Result<Void, any Error>? = state.withLock { state in
          if state.isSet { return .success(()) }
          if Task.isCancelled { return .failure(CancellationError()) }
          state.waiters.append((number, continuation))
          return nil
        }
        if let answer { continuation.resume(with: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
      }
      waiter?.wake.resume(throwing: CancellationError())
    }
  }

  func set() async {
    let woken = state.withLock { state in
      state.isSet = true
      defer { state.waiters.removeAll() }
      return state.waiters
    }
    for waiter in woken { waiter.wake.resume() }
  }

  func clear() async { state.withLock { $0.isSet = false } }
}
