import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let (answers, continuation) = AsyncThrowingStream.makeStream(of: String.self)
  let asking = Task {
    do {
      let name = try await api.call("users/\(id)")
      continuation.yield(try await api.call("feeds/\(name)"))
      continuation.finish()
    } catch {
      continuation.finish(throwing: error)
    }
  }
  continuation.onTermination = { _ in asking.cancel() }
  for try await posts in answers {
    return posts.split(separator: ",").map(String.init)
  }
  // The stream of a cancelled task ends without an error.
  throw CancellationError()
}
