import Practice

/// Sends each of `files` to `api`, all at the same time.
func importAll(_ files: [String], to api: Service) async throws {
  // All of them are started. Who waits for them, hears their errors, stops them?
  for file in files {
    Task(name: file) {
      _ = try await api.call(file)
    }
  }
}
