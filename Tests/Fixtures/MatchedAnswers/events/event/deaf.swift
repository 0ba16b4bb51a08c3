//! fails like: stays-when-cancelled
import Practice
import Synchronization

final class Event: Sendable {
  private struct State {
    var isSet = false
    var sleepers: [UnsafeContinuation<Void, Never>] = []
  }
  private let state = Mutex(State())

  func wait() async throws {
    if Task.isCancelled { throw CancellationError() }
    await withUnsafeContinuation { sleeper in
      let isSet = state.withLock { state in
        if !state.isSet { state.sleepers.append(sleeper) }
        return state.isSet
      }
      if isSet { sleeper.resume() }
    }
    if Task.isCancelled { throw CancellationError() }
  }

  func set() async {
    let sleepers = state.withLock { state in
      state.isSet = true
      defer { state.sleepers = [] }
      return state.sleepers
    }
    for sleeper in sleepers { sleeper.resume() }
  }

  func clear() async { state.withLock { $0.isSet = false } }
}
