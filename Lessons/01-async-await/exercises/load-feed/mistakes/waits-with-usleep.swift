//! caught by: blocked-core
//! `usleep` keeps the core; `await` gives it back.
import Foundation
import Practice
import Synchronization

private final class Feed: Sendable {
  let result = Mutex<Result<String, any Error>?>(nil)
}

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let feed = Feed()
  Task {
    do {
      let name = try await api.call("users/\(id)")
      let posts = try await api.call("feeds/\(name)")
      feed.result.withLock { $0 = .success(posts) }
    } catch {
      feed.result.withLock { $0 = .failure(error) }
    }
  }
  while true {
    if let result = feed.result.withLock({ $0 }) {
      return try result.get().split(separator: ",").map(String.init)
    }
    usleep(1_000)
  }
}
