import Synchronization

/// A number of places, and those who wait for one, first come, first served. A cancelled waiter leaves at that instant.
final class Line: Sendable {
  private struct State {
    var free: Int
    var nextID = 0
    var guests: [(id: Int, continuation: UnsafeContinuation<Void, any Error>)] = []
  }

  private enum Entry { case through, cancelled, waiting }

  private let state: Mutex<State>

  init(places: Int) { state = Mutex(State(free: places)) }

  var waiting: Int { state.withLock { $0.guests.count } }

  /// Takes a place if one is free.
  func tryEnter() -> Bool {
    state.withLock { state in
      guard state.free > 0 else { return false }
      state.free -= 1
      return true
    }
  }

  /// Waits for a place.
  ///
  /// - Parameter stubborn: The wait goes on when the task is cancelled.
  /// - Throws: `CancellationError` at the instant the task is cancelled.
  nonisolated(nonsending) func enter(stubborn: Bool) async throws {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    if stubborn { return try await withUnsafeThrowingContinuation { wait($0, id, leavesWhenCancelled: false) } }
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { wait($0, id, leavesWhenCancelled: true) }
    } onCancel: {
      let guest = state.withLock { state in
        state.guests.firstIndex { $0.id == id }.map { state.guests.remove(at: $0) }
      }
      guest?.continuation.resume(throwing: CancellationError())
    }
  }

  /// Gives a place back: the first in line has it from now on.
  func leave() {
    let next: UnsafeContinuation<Void, any Error>? = state.withLock { state in
      if state.guests.isEmpty {
        state.free += 1
        return nil
      }
      return state.guests.removeFirst().continuation
    }
    next?.resume()
  }

  /// As in a ``WaitingRoom``: a handler that finds nobody has set the flag that shows here.
  private func wait(_ continuation: UnsafeContinuation<Void, any Error>, _ id: Int, leavesWhenCancelled: Bool) {
    let entry: Entry = state.withLock { state in
      if leavesWhenCancelled, Task.isCancelled { return .cancelled }
      if state.free > 0 {
        state.free -= 1
        return .through
      }
      state.guests.append((id, continuation))
      return .waiting
    }
    switch entry {
    case .waiting: break
    case .through: continuation.resume()
    case .cancelled: continuation.resume(throwing: CancellationError())
    }
  }
}
