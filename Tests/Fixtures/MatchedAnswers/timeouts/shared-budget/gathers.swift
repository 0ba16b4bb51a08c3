//! fails like: all-at-once
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let keys = ["user/\(id)", "posts/\(id)", "comments/\(id)"]
  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try await api.call(key)) }
    }
    group.addTask {
      try await Task.sleep(for: budget)
      throw TimedOut()
    }
    var page = ["", "", ""]
    for _ in keys {
      if let (index, answer) = try await group.next() { page[index] = answer }
    }
    group.cancelAll()
    return page
  }
}
