import Practice

@MainActor func dashboard(from api: Service) async throws -> Dashboard {
  async let unread = api.unread()
  async let rest = nameAndWeather(api)
  let (name, weather) = try await rest
  return Dashboard(name: name, unread: try await unread, weather: weather)
}

@MainActor private func nameAndWeather(_ api: Service) async throws -> (String, Weather) {
  async let weather = api.weather()
  let name = try await api.name()
  return (name, try await weather)
}
