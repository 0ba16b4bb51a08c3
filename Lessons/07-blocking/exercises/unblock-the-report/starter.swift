import Foundation
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
  usleep(20_000)

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, try store.read(id)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}
