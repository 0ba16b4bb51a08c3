//! fails like: loose-tasks
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  func start<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) -> Task<T, any Error> { Task.detached(operation: work) }
  let (a, b, c) = (start { try await api.name() }, start { try await api.unread() }, start { try await api.weather() })
  var page = Dashboard(name: try await a.value, unread: try await b.value)
  page.weather = try await c.value
  return page
}
