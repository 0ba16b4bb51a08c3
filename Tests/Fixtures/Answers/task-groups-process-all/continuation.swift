import Practice
import Synchronization

/// Counts the items that are open; whoever closes the last one wakes the caller.
private final class Countdown: Sendable {
  private struct State {
    var open: Int
    var error: (any Error)?
    var tasks: [Task<Void, Never>] = []
    var stopped = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(open: count)) }

  var error: (any Error)? { state.withLock { $0.error } }

  func add(_ task: Task<Void, Never>) {
    let stopped = state.withLock { state in
      state.tasks.append(task)
      return state.stopped
    }
    if stopped { task.cancel() }
  }

  func stop() {
    let tasks = state.withLock { state in
      state.stopped = true
      return state.tasks
    }
    for task in tasks { task.cancel() }
  }

  func close(_ error: (any Error)?) {
    if error != nil { stop() }
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.open -= 1
      if state.error == nil { state.error = error }
      guard state.open == 0 else { return nil }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        guard state.open > 0 else { return true }
        state.waiter = continuation
        return false
      }
      if isOver { continuation.resume() }
    }
  }
}

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let countdown = Countdown(items.count)
  for item in items {
    countdown.add(
      Task {
        do {
          try await work(item)
          countdown.close(nil)
        } catch {
          countdown.close(error)
        }
      })
  }
  await withTaskCancellationHandler {
    await countdown.wait()
  } onCancel: {
    countdown.stop()
  }
  if let error = countdown.error { throw error }
}
