//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  for file in files {
    _ = try await api.call(file)
  }
}
