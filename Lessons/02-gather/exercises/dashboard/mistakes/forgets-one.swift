//! caught by: C3
//! An `async let` nobody reads loses its error, and its answer: the weather you return is the default.
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.name()
  async let unread = api.unread()
  async let weather = api.weather()
  return try await Dashboard(name: name, unread: unread)
}
