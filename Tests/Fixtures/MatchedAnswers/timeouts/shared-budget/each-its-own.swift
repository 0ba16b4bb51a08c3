//! fails like: per-step
import Practice

private func ask(_ key: String, within limit: Duration, _ api: Service) async throws -> String {
  let request = Task { try await api.call(key) }
  let timer = Task {
    if (try? await Task.sleep(for: limit)) == nil { return false }
    request.cancel()
    return true
  }
  let result = await withTaskCancellationHandler {
    await request.result
  } onCancel: {
    request.cancel()
    timer.cancel()
  }
  timer.cancel()
  if await timer.value { throw TimedOut() }
  return try result.get()
}

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let user = try await ask("user/\(id)", within: budget, api)
  let posts = try await ask("posts/\(id)", within: budget, api)
  return [user, posts, try await ask("comments/\(id)", within: budget, api)]
}
