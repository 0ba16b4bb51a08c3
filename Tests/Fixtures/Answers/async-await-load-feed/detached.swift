import Practice

/// A detached task that is given everything and told when to stop.
func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let loading = Task.detached(priority: .background) {
    var answer = "users/\(id)"
    for step in ["feeds/", ""] {
      answer = step + (try await api.call(answer))
    }
    return answer
  }
  let posts = try await withTaskCancellationHandler {
    try await loading.value
  } onCancel: {
    loading.cancel()
  }
  return posts.split(separator: ",").map(String.init)
}
