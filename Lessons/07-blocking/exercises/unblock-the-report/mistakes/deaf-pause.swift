//! caught by: U6
//! A cancelled `Task.sleep` throws at once. With `try?` that looks like the end of the pause, and the reads begin though nobody wants them.
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try? await Task.sleep(for: .milliseconds(20))

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

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    threads.submit { continuation.resume(with: Result { try store.read(id) }) }
  }
}
