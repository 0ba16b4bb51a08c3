import Practice
import Synchronization

struct Refused: Error {
  let reason: String
}

final class BackgroundTasks: Sendable {
  private struct State {
    var tasks: [String: Running] = [:]
    var isClosed = false
  }

  /// One task: who holds this object holds this very task, whatever its name.
  private final class Running: Sendable {
    private struct State {
      var task: Task<Void, Never>?
      var isOver = false
      var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func set(_ task: Task<Void, Never>) { state.withLock { $0.task = task } }

    func cancel() {
      let task = state.withLock { $0.task }
      task?.cancel()
    }

    func end() {
      let waiters = state.withLock { state in
        state.isOver = true
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.resume() }
    }

    func wait() async {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if !state.isOver { state.waiters.append(continuation) }
          return state.isOver
        }
        if isOver { continuation.resume() }
      }
    }
  }

  private let onFailure: @Sendable (String, any Error) -> Void
  private let state = Mutex(State())

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { state.withLock { Array($0.tasks.keys) } }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    let entry = Running()
    try state.withLock { state in
      if state.isClosed { throw Refused(reason: "closed") }
      if state.tasks[name] != nil { throw Refused(reason: "\(name) runs") }
      state.tasks[name] = entry
      // Inside the lock: nobody can find the entry before it has its task.
      entry.set(Task { await self.carryOut(name, work, entry) })
    }
  }

  private func carryOut(_ name: String, _ work: @Sendable () async throws -> Void, _ entry: Running) async {
    do {
      try await work()
    } catch {
      if !(error is CancellationError) { onFailure(name, error) }
    }
    state.withLock { state in
      if state.tasks[name] === entry { state.tasks[name] = nil }
    }
    entry.end()
  }

  func stop(_ name: String) async {
    guard let entry = state.withLock({ $0.tasks.removeValue(forKey: name) }) else { return }
    entry.cancel()
    await entry.wait()
  }

  func shutdown(grace: Duration) async -> [String] {
    let tasks = state.withLock { state in
      state.isClosed = true
      return state.tasks
    }
    for task in tasks.values { task.cancel() }
    let (end, signal) = AsyncStream.makeStream(of: Never?.self)
    let all = Task {
      for task in tasks.values { await task.wait() }
      signal.finish()
    }
    let timer = Task {
      try? await Task.sleep(for: grace)
      signal.finish()
    }
    for await _ in end {}
    timer.cancel()
    all.cancel()
    for name in running { tasks[name]?.end() }
    return running
  }
}
