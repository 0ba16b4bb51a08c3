//! fails like: none
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.nam()
  async let unread = api.unread()
  return try await Dashboard(name: name, unread: unread)
}
