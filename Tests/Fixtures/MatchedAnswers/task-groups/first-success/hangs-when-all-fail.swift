//! fails like: none
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  if keys.isEmpty { throw NoCandidates() }
  return await withTaskGroup(of: Void.self) { group in
    let (answers, feed) = AsyncStream.makeStream(of: String.self)
    for key in keys {
      group.addTask { if let answer = try? await api.call(key) { feed.yield(answer) } }
    }
    defer { group.cancelAll() }
    for await answer in answers { return answer }
    return ""
  }
}
