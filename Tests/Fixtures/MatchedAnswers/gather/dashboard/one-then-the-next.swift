//! fails like: await-on-the-spot
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  let name = try await Task { try await api.name() }.value
  let unread = try await Task { try await api.unread() }.value
  return Dashboard(name: name, unread: unread, weather: try await api.weather())
}
