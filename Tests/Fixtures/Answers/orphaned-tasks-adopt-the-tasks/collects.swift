import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let sent = try await withThrowingTaskGroup(of: String.self) { group in
    for file in files {
      group.addTask(name: file) {
        _ = try await api.call(file)
        return file
      }
    }
    var sent: [String] = []
    while let file = try await group.next() {
      sent.append(file)
    }
    return sent
  }
  print("sent:", sent)
}
