import Practice

/// A task for the page and one that stops it.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let page = Task {
    var answers = [try await api.call("user/\(id)")]
    answers.append(try await api.call("posts/\(id)"))
    answers.append(try await api.call("comments/\(id)"))
    return answers
  }
  let timer = Task {
    do { try await Task.sleep(for: budget) } catch { return false }
    page.cancel()
    return true
  }
  let result = await withTaskCancellationHandler {
    await page.result
  } onCancel: {
    page.cancel()
    timer.cancel()
  }
  timer.cancel()
  if await timer.value { throw TimedOut() }
  return try result.get()
}
