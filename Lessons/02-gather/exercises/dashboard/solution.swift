import Practice

/// The three facts of the dashboard, asked for at the same time; throws the failure of any of them.
func dashboard(from api: Service) async throws -> Dashboard {
  async let name = api.name()
  async let unread = api.unread()
  async let weather = api.weather()
  // One `try await` covers all three. If it throws, those not yet read are cancelled and awaited before the function is left.
  return try await Dashboard(name: name, unread: unread, weather: weather)
}
