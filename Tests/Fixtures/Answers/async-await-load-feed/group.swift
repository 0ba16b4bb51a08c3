import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: String.self) { group in
    group.addTask { try await api.call("users/\(id)") }
    guard let name = try await group.next() else { return [] }
    group.addTask(priority: .high) { try await api.call("feeds/\(name)") }
    var feed: [String] = []
    for try await posts in group {
      feed += posts.split(separator: ",").map(String.init)
    }
    return feed
  }
}
