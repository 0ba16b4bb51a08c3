//! fails like: limit-beyond-count
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (String, String).self) { window in
    var next = 0
    func start() {
      let key = keys[next]
      next += 1
      window.addTask { (key, try await api.call(key)) }
    }
    while next < limit { start() }
    var byKey: [String: String] = [:]
    for try await (key, answer) in window {
      byKey[key] = answer
      if next < keys.count { start() }
    }
    return keys.compactMap { byKey[$0] }
  }
}
