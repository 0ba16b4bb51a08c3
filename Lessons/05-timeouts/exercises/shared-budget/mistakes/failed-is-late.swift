//! caught by: B3
//! A step failed in good time, and its error became "too slow". Only the clock may say that.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let page = await withTaskGroup(of: [String]?.self) { group in
    group.addTask {
      try? await [
        api.call("user/\(id)"),
        api.call("posts/\(id)"),
        api.call("comments/\(id)"),
      ]
    }
    group.addTask {
      try? await Task.sleep(for: budget)
      return nil
    }
    let first = await group.next() ?? nil
    group.cancelAll()
    return first
  }
  guard let page else { throw TimedOut() }
  return page
}
