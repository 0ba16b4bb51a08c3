//! caught by: B1
//! You looked at the clock between the steps. That cannot stop the step that is running: you hear of it when it has ended.
import Practice

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let clock = ContinuousClock()
  let deadline = clock.now + budget
  var page: [String] = []
  for step in ["user", "posts", "comments"] {
    page.append(try await api.call("\(step)/\(id)"))
    if clock.now >= deadline { throw TimedOut() }
  }
  return page
}
