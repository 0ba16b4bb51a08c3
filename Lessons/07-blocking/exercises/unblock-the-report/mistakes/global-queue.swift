//! caught by: uncontrolled
//! The global queue brings threads of its own, which nobody here watches; on Linux they compete with those of the pool. Use the threads that you were given.
import Dispatch
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, try await read(id, from: store)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}

private func read(_ id: Int, from store: LegacyStore) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try store.read(id) }) }
  }
}
