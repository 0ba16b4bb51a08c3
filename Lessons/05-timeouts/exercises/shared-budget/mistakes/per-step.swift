//! caught by: B1
//! Each step got the whole budget: three clocks that start at zero, one after the other.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  var page: [String] = []
  for step in ["user", "posts", "comments"] {
    page.append(try await withTimeout(budget) { try await api.call("\(step)/\(id)") })
  }
  return page
}

private func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw TimedOut()
    }
    guard let first = try await group.next() else { throw TimedOut() }
    return first
  }
}
