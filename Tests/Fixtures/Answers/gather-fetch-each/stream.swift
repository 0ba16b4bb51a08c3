import Practice

/// Each task puts its result into a stream; the stream is read by a task that is not cancelled, so that nothing of it is lost.
func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let (stream, continuation) = AsyncStream.makeStream(of: (Int, Result<String, any Error>).self)
  let asking = keys.enumerated().map { index, key in
    Task {
      do {
        continuation.yield((index, .success(try await api.call(key))))
      } catch {
        continuation.yield((index, .failure(error)))
      }
    }
  }
  let reading = Task {
    var results: [Int: Result<String, any Error>] = [:]
    for await (index, result) in stream.prefix(keys.count) {
      results[index] = result
    }
    return keys.indices.compactMap { results[$0] }
  }
  return await withTaskCancellationHandler {
    await reading.value
  } onCancel: {
    asking.forEach { $0.cancel() }
  }
}
