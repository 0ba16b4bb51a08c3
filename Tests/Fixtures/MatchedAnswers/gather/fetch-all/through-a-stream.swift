//! fails like: completion-order
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let (stream, feed) = AsyncThrowingStream<String, any Error>.makeStream()
  async let finished: Void = {
    defer { feed.finish() }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for key in keys { group.addTask { feed.yield(try await api.call(key)) } }
        for try await _ in group {}
      }
    } catch { feed.finish(throwing: error) }
  }()
  var all: [String] = []
  for try await answer in stream { all.append(answer) }
  await finished
  return all
}
