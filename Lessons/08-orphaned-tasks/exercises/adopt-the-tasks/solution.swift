import Practice

/// Sends each of `files` to `api`, all at the same time; returns when the last one is there.
///
/// - Throws: The first failure, as soon as it happens; the other files are given up.
func importAll(_ files: [String], to api: Service) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for file in files {
      group.addTask(name: file) { _ = try await api.call(file) }
    }
    // Nothing to collect: the group waits for its children, and a failure ends it.
  }
}
