import Practice

/// Each step is given what is left.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let clock = ContinuousClock()
  let deadline = clock.now + budget
  var page: [String] = []
  for step in ["user", "posts", "comments"] {
    let left = clock.now.duration(to: deadline)
    guard left > .zero else { throw TimedOut() }
    let answer = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask { try await api.call("\(step)/\(id)") }
      group.addTask {
        try await clock.sleep(for: left)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    guard let answer else { throw TimedOut() }
    page.append(answer)
  }
  return page
}
