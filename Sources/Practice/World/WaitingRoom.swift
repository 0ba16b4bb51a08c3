import Synchronization

/// Tasks that wait until something opens, in order of arrival, and leave at the instant they are cancelled.
///
/// Every continuation is resumed exactly once: whoever takes a guest off the list, under the lock, is the one to resume it.
final class WaitingRoom: Sendable {
  struct Guest: Sendable {
    let id: Int
    /// The call that waits, such as "api users/1"; `nil` for a task that came by itself.
    let call: String?
    let continuation: UnsafeContinuation<Void, any Error>
  }

  private struct State {
    var isOpen = false
    var nextID = 0
    /// Arrivals before it opened, without those that were cancelled, and all arrivals after.
    var arrived = 0
    var mostWaiting = 0
    var guests: [Guest] = []
  }

  private enum Entry { case through, opened([Guest]), cancelled, waiting }

  private let state = Mutex(State())

  var isOpen: Bool { state.withLock { $0.isOpen } }
  var arrived: Int { state.withLock { $0.arrived } }
  /// The greatest number of tasks that waited at the same time.
  var mostWaiting: Int { state.withLock { $0.mostWaiting } }
  /// What those that wait now are calling, in order of arrival.
  var waiting: [String?] { state.withLock { $0.guests.map(\.call) } }

  /// Waits until the room is open, or returns at once if it is.
  ///
  /// - Parameters:
  ///   - count: With this many arrivals, this one included, the room opens; `nil` if it opens only by ``open()``.
  ///   - call: What the task is calling, for the report of a deadlock.
  ///   - stubborn: The wait goes on when the task is cancelled.
  /// - Throws: `CancellationError` at the instant the task is cancelled.
  nonisolated(nonsending) func wait(openingAt count: Int? = nil, calling call: String?, stubborn: Bool) async throws {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    if stubborn {
      try await withUnsafeThrowingContinuation { enter($0, id, call, count, leavesWhenCancelled: false) }
      return
    }
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { enter($0, id, call, count, leavesWhenCancelled: true) }
    } onCancel: {
      leave(id)
    }
  }

  /// Lets everyone through, from now on.
  func open() {
    let guests = state.withLock { Self.open(&$0) }
    for guest in guests { guest.continuation.resume() }
  }

  /// A task's cancelled flag is set before its handlers run, and a handler that finds no guest has taken the lock before this did:
  /// then the flag shows here, and nobody is left on the list who will not be told.
  private func enter(
    _ continuation: UnsafeContinuation<Void, any Error>, _ id: Int, _ call: String?, _ count: Int?, leavesWhenCancelled: Bool
  ) {
    let entry: Entry = state.withLock { state in
      if state.isOpen {
        state.arrived += 1
        return .through
      }
      if leavesWhenCancelled, Task.isCancelled { return .cancelled }
      state.arrived += 1
      state.mostWaiting = max(state.mostWaiting, state.guests.count + 1)
      if let count, state.arrived >= count { return .opened(Self.open(&state)) }
      state.guests.append(Guest(id: id, call: call, continuation: continuation))
      return .waiting
    }
    switch entry {
    case .waiting: break
    case .through: continuation.resume()
    case .cancelled: continuation.resume(throwing: CancellationError())
    case .opened(let guests):
      for guest in guests { guest.continuation.resume() }
      continuation.resume()
    }
  }

  /// Runs inside `cancel()`, on whichever task calls it.
  private func leave(_ id: Int) {
    let guest: Guest? = state.withLock { state in
      guard let index = state.guests.firstIndex(where: { $0.id == id }) else { return nil }
      state.arrived -= 1
      return state.guests.remove(at: index)
    }
    guest?.continuation.resume(throwing: CancellationError())
  }

  private static func open(_ state: inout State) -> [Guest] {
    state.isOpen = true
    defer { state.guests = [] }
    return state.guests
  }
}
