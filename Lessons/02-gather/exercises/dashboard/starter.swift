import Practice

/// The three facts of the dashboard, asked for at the same time.
func dashboard(from api: Service) async throws -> Dashboard {
  // api.name(), api.unread() and api.weather() do not need each other. Declare all three before you wait for the first.
  return Dashboard(name: "", unread: 0)
}
