import Practice
import Synchronization

/// A class behind a lock, with a count beside the list.
final class Barrier: Sendable {
  private struct State {
    var arrived = 0
    var last = 0
    var waiters: [(number: Int, wake: CheckedContinuation<Void, any Error>)] = []
  }

  private let parties: Int
  private let state = Mutex(State())

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let (answer, woken) = state.withLock {
          state -> (Result<Void, any Error>?, [(number: Int, wake: CheckedContinuation<Void, any Error>)]) in
          if Task.isCancelled { return (.failure(CancellationError()), []) }
          state.arrived += 1
          guard state.arrived == parties else {
            state.waiters.append((number, continuation))
            return (nil, [])
          }
          defer { (state.arrived, state.waiters) = (0, []) }
          return (.success(()), state.waiters)
        }
        for waiter in woken { waiter.wake.resume() }
        if let answer { continuation.resume(with: answer) }
      }
    } onCancel: {
      let gone = state.withLock { state -> CheckedContinuation<Void, any Error>? in
        guard let place = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
        state.arrived -= 1
        return state.waiters.remove(at: place).wake
      }
      gone?.resume(throwing: CancellationError())
    }
  }
}
