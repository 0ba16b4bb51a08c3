//! fails like: waits-with-sleep
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  for file in files {
    Task.detached { _ = try await api.call(file) }
  }
  for _ in 1...50 {
    try await Task.sleep(for: .milliseconds(100))
  }
}
