import Practice

func importAll(_ files: [String], to api: Service) async throws {
  guard let first = files.first else { return }
  let rest = Array(files.dropFirst())
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { _ = try await api.call(first) }
    if !rest.isEmpty {
      group.addTask { try await importAll(rest, to: api) }
    }
    for try await _ in group {}
  }
}
