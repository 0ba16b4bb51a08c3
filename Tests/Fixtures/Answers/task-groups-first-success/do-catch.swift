import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  guard !keys.isEmpty else { throw NoCandidates() }
  return try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    defer { group.cancelAll() }
    while true {
      do {
        if let answer = try await group.next() { return answer }
      } catch {
        if group.isEmpty { throw error }
      }
    }
  }
}
