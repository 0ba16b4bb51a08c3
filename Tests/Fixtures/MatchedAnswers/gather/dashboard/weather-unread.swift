//! fails like: forgets-one
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  async let sky = api.weather()
  async let count = api.unread()
  async let who = api.name()
  let (name, unread) = try await (who, count)
  return Dashboard(name: name, unread: unread)
}
