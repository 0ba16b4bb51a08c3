//! caught by: B1
//! You returned what there was. A page without its end is not a page, and your caller cannot tell: throw.
import Practice

private actor Page {
  private(set) var parts: [String] = []
  func add(_ part: String) { parts.append(part) }
}

func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let page = Page()
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for step in ["user", "posts", "comments"] {
        await page.add(try await api.call("\(step)/\(id)"))
      }
    }
    group.addTask { try await Task.sleep(for: budget) }
    try await group.next()
    group.cancelAll()
  }
  return await page.parts
}
