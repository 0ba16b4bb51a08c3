//! fails like: ends-quietly
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let (answers, feed) = AsyncStream.makeStream(of: Result<String, any Error>.self)
  return try await withThrowingDiscardingTaskGroup { group in
    for key in keys {
      group.addTask {
        do { feed.yield(.success(try await api.call(key))) } catch { feed.yield(.failure(error)) }
      }
    }
    defer { group.cancelAll() }
    var (left, failure) = (keys.count, NoCandidates() as any Error)
    var iterator = answers.makeAsyncIterator()
    while left > 0, let result = await iterator.next() {
      left -= 1
      do { return try result.get() } catch { failure = error }
    }
    throw failure
  }
}
