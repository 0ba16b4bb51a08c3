//! caught by: C1
//! Awaiting right after `async let` makes it an ordinary call: the child has no time to overlap with anything.
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.name()
  var page = Dashboard(name: try await name, unread: 0)
  async let unread = api.unread()
  page.unread = try await unread
  async let weather = api.weather()
  page.weather = try await weather
  return page
}
