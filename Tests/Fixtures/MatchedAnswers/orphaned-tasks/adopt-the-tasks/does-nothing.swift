//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  guard !files.isEmpty else { return }
}
