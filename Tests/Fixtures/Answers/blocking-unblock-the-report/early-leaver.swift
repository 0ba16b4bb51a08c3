import Practice
import Synchronization

/// A read that somebody waits for, until it is there or nobody wants it any more.
private final class Wait: Sendable {
  private enum State {
    case fresh, over
    case waiting(CheckedContinuation<String, any Error>)
  }

  private let state = Mutex(State.fresh)

  /// - Returns: Whether the wait has begun.
  func begin(_ continuation: CheckedContinuation<String, any Error>) -> Bool {
    let isOver = state.withLock { state in
      if case .over = state { return true }
      state = .waiting(continuation)
      return false
    }
    if isOver { continuation.resume(throwing: CancellationError()) }
    return !isOver
  }

  func end(_ result: Result<String, any Error>) {
    let waiting: CheckedContinuation<String, any Error>? = state.withLock { state in
      defer { state = .over }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    waiting?.resume(with: result)
  }
}

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  var rows = [(Int, String)]()
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (place, id) in ids.enumerated() {
      group.addTask {
        let wait = Wait()
        return try await withTaskCancellationHandler {
          let row = try await withCheckedThrowingContinuation { continuation in
            guard wait.begin(continuation) else { return }
            threads.submit { wait.end(Result { try store.read(id) }) }
          }
          return (place, row)
        } onCancel: {
          wait.end(.failure(CancellationError()))
        }
      }
    }
    for try await row in group { rows.append(row) }
  }
  return rows.sorted { $0.0 < $1.0 }.map(\.1)
}
