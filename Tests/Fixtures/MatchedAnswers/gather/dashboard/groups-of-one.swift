//! fails like: await-on-the-spot
import Practice

private func alone<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T? {
  try await withThrowingTaskGroup(of: T.self) { group in
    group.addTask(operation: work)
    return try await group.next()
  }
}

func dashboard(from api: Service) async throws -> Dashboard {
  let weather = try await alone { try await api.weather() } ?? .clear
  let unread = try await alone { try await api.unread() } ?? 0
  return Dashboard(name: try await alone { try await api.name() } ?? "", unread: unread, weather: weather)
}
