//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for (number, file) in files.enumerated() {
      group.addTask {
        try await Import.$importID.withValue(number) { _ = try await api.call(file) }
      }
    }
  }
}
