//! fails like: stop-only-cancels
import Practice

actor BackgroundTasks {
  private let onFailure: @Sendable (String, any Error) -> Void
  private var tasks: [String: Task<Void, any Error>] = [:]
  private var mayStart = true
  private var onEmpty: CheckedContinuation<Void, Never>?

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { Array(tasks.keys) }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    guard mayStart, !tasks.keys.contains(name) else { throw CancellationError() }
    let task = Task { try await work() }
    tasks[name] = task
    Task { await watch(task, name) }
  }

  private func watch(_ task: Task<Void, any Error>, _ name: String) async {
    switch await task.result {
    case .success, .failure(is CancellationError): break
    case .failure(let error): onFailure(name, error)
    }
    if tasks[name] == task { tasks.removeValue(forKey: name) }
    if tasks.isEmpty { goOn() }
  }

  func stop(_ name: String) async {
    guard let task = tasks[name] else { return }
    tasks[name] = nil
    task.cancel()
    await Task.yield()
  }

  func shutdown(grace: Duration) async -> [String] {
    mayStart = false
    for (_, task) in tasks { task.cancel() }
    if !tasks.isEmpty {
      let alarm = Task {
        try await Task.sleep(for: grace)
        goOn()
      }
      await withCheckedContinuation { onEmpty = $0 }
      alarm.cancel()
    }
    return running
  }

  private func goOn() {
    onEmpty?.resume()
    onEmpty = nil
  }
}
