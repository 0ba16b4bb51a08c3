//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for file in files.dropFirst() {
      group.addTask { _ = try await api.call(file) }
    }
  }
}
