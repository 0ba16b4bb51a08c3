//! fails like: none
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (place, id) in ids.enumerated() {
      group.addTask {
        _ = try await read(id, from: store, on: threads)
        return (place, try await read(id, from: store, on: threads))
      }
    }
    var rows: [Int: String] = [:]
    for try await (place, row) in group { rows[place] = row }
    return ids.indices.compactMap { rows[$0] }
  }
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}
