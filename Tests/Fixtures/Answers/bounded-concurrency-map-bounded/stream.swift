import Practice

/// The keys lie in a stream that as many children read as requests may be out.
func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
  for index in keys.indices { continuation.yield(index) }
  continuation.finish()
  return try await withThrowingTaskGroup(of: [(Int, String)].self) { group in
    for _ in 1...limit {
      group.addTask {
        var answers: [(Int, String)] = []
        for await index in stream {
          answers.append((index, try await api.call(keys[index])))
        }
        // Cancelled, a stream ends as if it were empty.
        try Task.checkCancellation()
        return answers
      }
    }
    var pairs: [(Int, String)] = []
    while let answers = try await group.next() { pairs += answers }
    return pairs.sorted { $0.0 < $1.0 }.map { $0.1 }
  }
}
