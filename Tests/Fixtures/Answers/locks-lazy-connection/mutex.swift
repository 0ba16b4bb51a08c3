import Practice
import Synchronization

/// No actor: the task that opens is kept behind a lock, with a number that tells one opening from the next.
final class Database: Sendable {
  private struct Opening {
    let number: Int
    let task: Task<Int, any Error>
  }

  private let open: @Sendable () async throws -> Int
  private let state = Mutex<(current: Opening?, last: Int)>((nil, 0))

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    let task = state.withLock { state in
      if let current = state.current { return current.task }
      state.last += 1
      let number = state.last
      let task = Task {
        do {
          return try await open()
        } catch {
          forget(number)
          throw error
        }
      }
      state.current = Opening(number: number, task: task)
      return task
    }
    return try await task.value
  }

  private func forget(_ number: Int) {
    state.withLock { if $0.current?.number == number { $0.current = nil } }
  }
}
