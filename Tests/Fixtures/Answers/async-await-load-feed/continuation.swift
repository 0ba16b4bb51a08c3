import Practice

/// The old shape, callbacks, put behind a continuation; the task that calls back is told when the caller is cancelled.
func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let name = try await answer(to: "users/\(id)", from: api)
  let posts = try await answer(to: "feeds/\(name)", from: api)
  return posts.split(separator: ",").map { String($0) }
}

private func answer(to key: String, from api: Service) async throws -> String {
  let request = Task { try await api.call(key) }
  return try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      Task {
        continuation.resume(with: await request.result)
      }
    }
  } onCancel: {
    request.cancel()
  }
}
