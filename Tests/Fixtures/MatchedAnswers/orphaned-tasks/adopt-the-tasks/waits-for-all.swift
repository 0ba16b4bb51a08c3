//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for file in files {
      group.addTask { _ = try await api.call(file) }
    }
    try await group.waitForAll()
  }
}
