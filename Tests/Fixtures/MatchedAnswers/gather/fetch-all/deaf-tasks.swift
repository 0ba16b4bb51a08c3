//! fails like: no-way-down
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let whole = Task.detached { () -> [String] in
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, key) in keys.enumerated() { group.addTask { (index, try await api.call(key)) } }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
    }
  }
  return try await whole.value
}
