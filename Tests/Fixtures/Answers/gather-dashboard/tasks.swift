import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  let name = Task { try await api.name() }
  let unread = Task { try await api.unread() }
  let weather = Task { try await api.weather() }
  let stop: @Sendable () -> Void = {
    name.cancel()
    unread.cancel()
    weather.cancel()
  }
  return try await withTaskCancellationHandler {
    do {
      return Dashboard(name: try await name.value, unread: try await unread.value, weather: try await weather.value)
    } catch {
      stop()
      _ = await (name.result, unread.result, weather.result)
      throw error
    }
  } onCancel: {
    stop()
  }
}
