//! fails like: none
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.name()
  async let unread = api.unread()
  async let weather = api.weather()
  _ = try await name
  return try await Dashboard(name: "Bob", unread: unread + 1, weather: weather)
}
