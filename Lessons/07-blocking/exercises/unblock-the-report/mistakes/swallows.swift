//! caught by: U4
//! A row that cannot be read is not an empty row. Let the error pass.
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, await read(id, from: store, on: threads)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) async -> String {
  await withCheckedContinuation { continuation in
    threads.submit { continuation.resume(returning: (try? store.read(id)) ?? "") }
  }
}
