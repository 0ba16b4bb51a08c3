//! fails like: first-completed
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let (answers, feed) = AsyncThrowingStream<String, any Error>.makeStream()
  return try await withThrowingTaskGroup(of: Void.self) { group in
    for key in keys {
      group.addTask {
        do { feed.yield(try await api.call(key)) } catch { feed.finish(throwing: error) }
      }
    }
    if keys.isEmpty { feed.finish() }
    defer { group.cancelAll() }
    for try await answer in answers { return answer }
    throw NoCandidates()
  }
}
