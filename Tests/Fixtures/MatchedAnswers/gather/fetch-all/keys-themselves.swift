//! fails like: none
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() { group.addTask { (index, try await api.call(key)) } }
    for try await _ in group {}
    return keys
  }
}
