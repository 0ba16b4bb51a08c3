import Synchronization

/// A number of threads that are not cores: what is submitted to them may block, and keeps no core from anybody.
///
/// Under the machine they are simulated: each has a lane, and schedules decide when it goes on. Elsewhere they are threads of the system.
public final class Threads: Sendable {
  private struct State {
    var queue: [@Sendable () -> Void] = []
    var running = 0
    /// Simulated threads that have nothing to do, by their places in the machine.
    var free: [Int] = []
  }

  private let state: Mutex<State>
  private let places: [Int]
  private let system: SystemThreads?

  /// - Parameters:
  ///   - count: How many, 1 to 32.
  ///   - name: What their lanes are called, with a number behind it where there are several.
  public init(_ count: Int, _ name: String = "thread") {
    let count = min(max(count, 1), 32)
    let machine = Machine.shared
    let places = (1...count).compactMap { machine.addThread(count == 1 && name != "thread" ? name : "\(name) \($0)") }
    precondition(!machine.isActive || !places.isEmpty, "there is no place for another thread: 128 with the cores is all")
    self.places = places
    system = machine.isActive ? nil : SystemThreads(count)
    state = Mutex(State(free: places.reversed()))
  }

  /// Has `work` run on one of the threads, as soon as one is free; those that come first go first. Returns at once.
  public func submit(_ work: @escaping @Sendable () -> Void) {
    if let system {
      state.withLock { $0.queue.append(work) }
      system.run { [self] in runNext() }
      return
    }
    let thread: Int? = state.withLock { state in
      guard let thread = state.free.popLast() else {
        state.queue.append(work)
        return nil
      }
      state.running += 1
      return thread
    }
    guard let thread else { return }
    run(work, on: thread)
    Machine.shared.handedOver()
  }

  /// How many jobs are running.
  public var running: Int { state.withLock { $0.running } }

  /// How many jobs wait for a thread.
  public var waiting: Int { state.withLock { $0.queue.count } }

  private func run(_ work: @escaping @Sendable () -> Void, on thread: Int) {
    Machine.shared.give(thread) { [self] in
      work()
      let next: (@Sendable () -> Void)? = state.withLock { state in
        if !state.queue.isEmpty { return state.queue.removeFirst() }
        state.running -= 1
        state.free.append(thread)
        return nil
      }
      if let next { run(next, on: thread) }
    }
  }

  private func runNext() {
    let work: (@Sendable () -> Void)? = state.withLock { state in
      guard !state.queue.isEmpty else { return nil }
      state.running += 1
      return state.queue.removeFirst()
    }
    work?()
    if work != nil { state.withLock { $0.running -= 1 } }
  }
}
