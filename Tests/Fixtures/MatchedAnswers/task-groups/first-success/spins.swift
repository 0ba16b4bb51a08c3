//! fails like: none
import Practice
import Synchronization

private final class Box: Sendable {
  let result = Mutex<String?>(nil)
}

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let box = Box()
  let tasks = keys.map { key in
    Task { if let answer = try? await api.call(key) { box.result.withLock { $0 = answer } } }
  }
  while true {
    if let answer = box.result.withLock({ $0 }) {
      tasks.forEach { $0.cancel() }
      return answer
    }
    await Task.yield()
  }
}
