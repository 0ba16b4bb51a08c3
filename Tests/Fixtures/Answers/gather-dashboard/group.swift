import Practice

private enum Part: Sendable {
  case name(String)
  case unread(Int)
  case weather(Weather)
}

func dashboard(from api: Service) async throws -> Dashboard {
  try await withThrowingTaskGroup(of: Part.self) { group in
    group.addTask { .name(try await api.name()) }
    group.addTask { .unread(try await api.unread()) }
    group.addTask { .weather(try await api.weather()) }
    var page = Dashboard(name: "", unread: 0)
    for try await part in group {
      switch part {
      case .name(let name): page.name = name
      case .unread(let count): page.unread = count
      case .weather(let weather): page.weather = weather
      }
    }
    return page
  }
}
