//! caught by: B3
//! Cancelled is not ended: `stop` came back while the task was still putting things away.
import Practice

enum NotStarted: Error {
  case isRunning(String)
  case isShutDown
}

actor BackgroundTasks {
  private struct Entry {
    let number: Int
    let task: Task<Void, Never>
  }

  private let onFailure: @Sendable (String, any Error) -> Void
  private var entries: [String: Entry] = [:]
  private var lastNumber = 0
  private var isShutDown = false
  private var lastEnd: AsyncStream<Void>.Continuation?

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { entries.keys.sorted() }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    guard !isShutDown else { throw NotStarted.isShutDown }
    guard entries[name] == nil else { throw NotStarted.isRunning(name) }
    lastNumber += 1
    let number = lastNumber
    let task = Task(name: name) {
      do {
        try await work()
      } catch is CancellationError {
        // Being stopped is not failing.
      } catch {
        onFailure(name, error)
      }
      ended(name, number)
    }
    entries[name] = Entry(number: number, task: task)
  }

  func stop(_ name: String) async {
    entries.removeValue(forKey: name)?.task.cancel()
  }

  func shutdown(grace: Duration) async -> [String] {
    isShutDown = true
    for entry in entries.values { entry.task.cancel() }
    guard !entries.isEmpty else { return [] }

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

  private func ended(_ name: String, _ number: Int) {
    if entries[name]?.number == number { entries[name] = nil }
    if entries.isEmpty { lastEnd?.finish() }
  }
}
