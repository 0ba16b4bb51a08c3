//! fails like: shared-var
import Practice

func dashboard(from api: Service) async throws -> Dashboard {
  var (name, unread, weather) = ("", 0, Weather.clear)
  await withTaskGroup(of: Void.self) { children in
    children.addTask { name = (try? await api.name()) ?? "" }
    children.addTask { unread = (try? await api.unread()) ?? 0 }
    children.addTask { weather = (try? await api.weather()) ?? .clear }
  }
  return Dashboard(name: name, unread: unread, weather: weather)
}
