import Practice

private actor Page {
  private let api: Service
  private var parts: [String] = []
  private var isLate = false

  init(_ api: Service) { self.api = api }

  func load(_ keys: [String]) async throws -> [String] {
    for key in keys {
      if isLate { break }
      parts.append(try await api.call(key))
    }
    return parts
  }

  func stop() { isLate = true }
  var wasStopped: Bool { isLate }
}

/// The page is a child, and so is the one that watches the clock; the page's own state says why it ended.
func loadPage(_ id: String, budget: Duration, from api: Service) async throws -> [String] {
  let page = Page(api)
  return try await withThrowingTaskGroup(of: [String]?.self) { group in
    group.addTask { try await page.load(["user/\(id)", "posts/\(id)", "comments/\(id)"]) }
    group.addTask {
      try await Task.sleep(for: budget)
      await page.stop()
      return nil
    }
    defer { group.cancelAll() }
    if let parts = try await group.next(), let parts, parts.count == 3 { return parts }
    if await page.wasStopped { throw TimedOut() }
    throw CancellationError()
  }
}
