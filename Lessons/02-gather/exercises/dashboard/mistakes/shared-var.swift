//! caught by: compiler
//! Children may not write one variable: they run at the same time. Let them return values, and build the page where you collect.
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  var page = Dashboard(name: "", unread: 0)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { page.name = try await api.name() }
    group.addTask { page.unread = try await api.unread() }
    group.addTask { page.weather = try await api.weather() }
    for try await _ in group {}
  }
  return page
}
