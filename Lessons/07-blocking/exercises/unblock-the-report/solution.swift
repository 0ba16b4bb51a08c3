import Practice

/// Makes a report of the rows with these ids.
///
/// - Parameters:
///   - store: Its `read` blocks the thread that calls it.
///   - threads: Threads that may be blocked.
/// - Returns: The rows, in the order of `ids`.
/// - Throws: The error of a read, or `CancellationError`.
func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  // The store is asleep when nobody has asked it for a while.
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, try await read(id, from: store, on: threads)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}

/// Reads a row on one of the threads, while the task waits without a core.
private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}
