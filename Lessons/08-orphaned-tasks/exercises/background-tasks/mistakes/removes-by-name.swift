//! caught by: B4
//! The old task removed its successor: a name does not say which of the two has ended. Compare identity.
import Practice

enum NotStarted: Error {
  case isRunning(String)
  case isShutDown
}

actor BackgroundTasks {
  private let onFailure: @Sendable (String, any Error) -> Void
  private var tasks: [String: Task<Void, Never>] = [:]
  private var isShutDown = false
  private var lastEnd: AsyncStream<Void>.Continuation?

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { tasks.keys.sorted() }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    guard !isShutDown else { throw NotStarted.isShutDown }
    guard tasks[name] == nil else { throw NotStarted.isRunning(name) }
    tasks[name] = Task(name: name) {
      do {
        try await work()
      } catch is CancellationError {
        // Being stopped is not failing.
      } catch {
        onFailure(name, error)
      }
      ended(name)
    }
  }

  func stop(_ name: String) async {
    guard let task = tasks.removeValue(forKey: name) else { return }
    task.cancel()
    await task.value
  }

  func shutdown(grace: Duration) async -> [String] {
    isShutDown = true
    for task in tasks.values { task.cancel() }
    guard !tasks.isEmpty else { return [] }

    let (allEnded, lastEnd) = AsyncStream.makeStream(of: Void.self)
    self.lastEnd = lastEnd
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in allEnded {} }
      group.addTask { try? await Task.sleep(for: grace) }
      await group.next()
      group.cancelAll()
    }
    return running
  }

  private func ended(_ name: String) {
    tasks[name] = nil
    if tasks.isEmpty { lastEnd?.finish() }
  }
}
