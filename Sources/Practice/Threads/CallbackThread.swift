import Synchronization

/// One thread outside the cores that makes calls when they are due, in the order in which they are.
final class CallbackThread: Sendable {
  private struct Entry {
    var id: Int
    /// In nanoseconds of the machine's clock.
    var due: Int64
    var call: @Sendable () -> Void
  }

  private struct State {
    var entries: [Entry] = []
    var lastID = 0
    /// The simulated thread's place, once there is one.
    var thread: Int?
    var isBusy = false
  }

  private let name: String
  private let state = Mutex(State())
  private let system = Machine.shared.isActive ? nil : SystemThreads(1)

  init(_ name: String) { self.name = name }

  /// Has `call` made after `delay` nanoseconds.
  ///
  /// - Returns: Its number, for ``hurry(_:)``.
  @discardableResult
  func schedule(after delay: Int64, _ call: @escaping @Sendable () -> Void) -> Int {
    let due = Machine.shared.time + max(delay, 0)
    let (id, thread): (Int, Int?) = state.withLock { state in
      state.lastID += 1
      insert(Entry(id: state.lastID, due: due, call: call), &state)
      return (state.lastID, takeThread(&state))
    }
    if let system { later(delay) { [self] in system.run { [self] in callNext() } } } else { start(thread) }
    return id
  }

  /// Has a call made as soon as its turn comes, due or not.
  func hurry(_ id: Int) {
    let thread: Int? = state.withLock { state in
      guard let place = state.entries.firstIndex(where: { $0.id == id }) else { return nil }
      var entry = state.entries.remove(at: place)
      entry.due = min(entry.due, Machine.shared.time)
      insert(entry, &state)
      return takeThread(&state)
    }
    if let system { system.run { [self] in callNext() } } else { start(thread) }
  }

  private func insert(_ entry: Entry, _ state: inout State) {
    state.entries.insert(entry, at: state.entries.firstIndex { $0.due > entry.due } ?? state.entries.endIndex)
    // The thread may be asleep until a later one.
    if let thread = state.thread, state.isBusy { Machine.shared.wake(thread: thread) }
  }

  /// - Returns: The simulated thread, if it has to be given work.
  private func takeThread(_ state: inout State) -> Int? {
    guard system == nil, !state.isBusy else { return nil }
    if state.thread == nil { state.thread = Machine.shared.addThread(name) }
    precondition(state.thread != nil, "there is no place for another thread: 128 with the cores is all")
    state.isBusy = true
    return state.thread
  }

  private func start(_ thread: Int?) {
    if let thread { Machine.shared.give(thread) { [self] in live() } }
    Machine.shared.handedOver()
  }

  /// Makes calls, and sleeps between them, until there are none left.
  private func live() {
    while true {
      let due: Int64? = state.withLock { state in
        if state.entries.isEmpty { state.isBusy = false }
        return state.entries.first?.due
      }
      guard let due else { return }
      if due > Machine.shared.time { Machine.shared.pauseThread(until: due) } else { callNext() }
    }
  }

  /// Makes the first call, if it is due.
  private func callNext() {
    let call: (@Sendable () -> Void)? = state.withLock { state in
      guard let first = state.entries.first, first.due <= Machine.shared.time else { return nil }
      return state.entries.removeFirst().call
    }
    call?()
  }

  private func later(_ delay: Int64, _ body: @escaping @Sendable () -> Void) {
    if delay <= 0 { return body() }
    Task.detached {
      try? await Task.sleep(for: .nanoseconds(delay))
      body()
    }
  }
}
