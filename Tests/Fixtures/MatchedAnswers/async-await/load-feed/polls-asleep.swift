//! fails like: waits-with-usleep
import Foundation
import Practice

private final class Slot: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var outcome: Result<[String], any Error>?

  func put(_ new: Result<[String], any Error>) { lock.withLock { outcome = new } }

  func wait() throws -> [String] {
    while true {
      if let outcome = lock.withLock({ outcome }) { return try outcome.get() }
      Thread.sleep(forTimeInterval: 0.002)
    }
  }
}

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let slot = Slot()
  Task.detached {
    do {
      let user = try await api.call("users/\(id)")
      slot.put(.success(try await api.call("feeds/\(user)").components(separatedBy: ",")))
    } catch {
      slot.put(.failure(error))
    }
  }
  return try slot.wait()
}
