import Practice
import Synchronization

/// The rows as they come, and who waits for the last of them.
private final class Table: Sendable {
  private struct State {
    var rows: [String?]
    var open: Int
    var failure: (any Error)?
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(rows: Array(repeating: nil, count: count), open: count)) }

  /// - Returns: Whether it was the last.
  func put(_ result: Result<String, any Error>, at place: Int) -> Bool {
    state.withLock { state in
      switch result {
      case .success(let row): state.rows[place] = row
      case .failure(let error): state.failure = state.failure ?? error
      }
      state.open -= 1
      return state.open == 0
    }
  }

  func rows() throws -> [String] {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.rows.compactMap { $0 }
    }
  }
}

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  if ids.isEmpty { return [] }
  let table = Table(ids.count)
  await withCheckedContinuation { continuation in
    for (place, id) in ids.enumerated() {
      threads.submit {
        let result = Result { try store.read(id) }
        if table.put(result, at: place) { continuation.resume() }
      }
    }
  }
  return try table.rows()
}
