import Practice

/// Two children, and the third request here.
func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.name()
  async let unread = api.unread()
  let weather = try await api.weather()
  var page = Dashboard(name: try await name, unread: try await unread)
  page.weather = weather
  return page
}
