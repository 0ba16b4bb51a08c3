//! fails like: a-few-at-a-time
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    var last: any Error = NoCandidates()
    for (index, key) in keys.enumerated() {
      if index > 2, let result = await group.nextResult() {
        if let answer = try? result.get() {
          group.cancelAll()
          return answer
        }
      }
      group.addTask { try await api.call(key) }
    }
    while let result = await group.nextResult() {
      do {
        let answer = try result.get()
        group.cancelAll()
        return answer
      } catch { last = error }
    }
    throw last
  }
}
