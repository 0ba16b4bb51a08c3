//! fails like: returns-early
import Practice
import Synchronization

private final class Box: Sendable {
  let words = Mutex<[String]>([])
}

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let box = Box()
  let user = try await api.call("users/\(id)")
  _ = Task.detached(priority: .high) {
    let text = try await api.call("feeds/\(user)")
    box.words.withLock { $0 = text.split(separator: ",").map(String.init) }
  }
  return box.words.withLock { $0 }
}
