//! fails like: global-queue
import Dispatch
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (place, id) in ids.enumerated() {
      group.addTask {
        let row = try await withCheckedThrowingContinuation { continuation in
          DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result { try store.read(id) }) }
        }
        return (place, row)
      }
    }
    var rows: [Int: String] = [:]
    for try await (place, row) in group { rows[place] = row }
    return ids.indices.compactMap { rows[$0] }
  }
}
