//! caught by: A1
//! Waiting a while is not waiting for: the sleep knows nothing of the calls, and is too short for one and too long for another.
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  for file in files {
    Task { _ = try await api.call(file) }
  }
  // Long enough for all of them.
  try await Task.sleep(for: .seconds(5))
}
