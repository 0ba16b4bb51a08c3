//! caught by: C3
//! A plain `Task` goes on after the failure that ended you. An `async let` is cancelled and awaited when you leave.
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  let name = Task { try await api.name() }
  let unread = Task { try await api.unread() }
  let weather = Task { try await api.weather() }
  return try await Dashboard(name: name.value, unread: unread.value, weather: weather.value)
}
