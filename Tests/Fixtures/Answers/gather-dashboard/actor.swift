import Practice

private actor Page {
  private var name: String?
  private var unread: Int?
  private var weather: Weather?

  func set(name value: String) { name = value }
  func set(unread value: Int) { unread = value }
  func set(weather value: Weather) { weather = value }

  var dashboard: Dashboard? {
    guard let name, let unread, let weather else { return nil }
    return Dashboard(name: name, unread: unread, weather: weather)
  }
}

func dashboard(from api: Service) async throws -> Dashboard {
  let page = Page()
  try await withThrowingDiscardingTaskGroup { group in
    group.addTask { await page.set(weather: try await api.weather()) }
    group.addTask { await page.set(name: try await api.name()) }
    group.addTask { await page.set(unread: try await api.unread()) }
  }
  guard let result = await page.dashboard else { throw CancellationError() }
  return result
}
