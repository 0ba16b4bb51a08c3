//! caught by: leaked-task
//! Nobody waits for these tasks: you were gone before the first of them had an answer.
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  for file in files {
    Task {
      do {
        _ = try await api.call(file)
      } catch {
        print("\(file) failed: \(error)")
      }
    }
  }
}
