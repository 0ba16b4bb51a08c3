//! caught by: U3
//! The rows are appended as they come, and a short read comes before a long one. Let each carry its place along.
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: String.self) { group in
    for id in ids {
      group.addTask { try await read(id, from: store, on: threads) }
    }
    var rows: [String] = []
    for try await row in group { rows.append(row) }
    return rows
  }
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}
