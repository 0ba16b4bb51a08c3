//! fails like: wait-for-all
import Practice
import Synchronization

private final class Table: Sendable {
  let rows: Mutex<[Result<String, any Error>?]>
  init(_ count: Int) { rows = Mutex(Array(repeating: nil, count: count)) }
}

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let table = Table(keys.count)
  await withDiscardingTaskGroup { group in
    for (row, key) in keys.enumerated() {
      group.addTask {
        let result: Result<String, any Error>
        do { result = .success(try await api.call(key)) } catch { result = .failure(error) }
        table.rows.withLock { $0[row] = result }
      }
    }
  }
  return try table.rows.withLock { try $0.compactMap { try $0?.get() } }
}
