//! caught by: U1
//! The call that blocks moved into a helper. That hides it from the compiler; the core is kept all the same.
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, try row(id, of: store)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}

private func row(_ id: Int, of store: LegacyStore) throws -> String {
  try store.read(id)
}
