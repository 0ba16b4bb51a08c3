import Practice

private struct Over: Error {}

private actor Box<T: Sendable> {
  private(set) var result: Result<T, any Error>?
  func put(_ result: Result<T, any Error>) {
    if self.result == nil { self.result = result }
  }
}

/// A discarding group ends with the first error, so both children end by throwing one.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let box = Box<T>()
  do {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask {
        do { await box.put(.success(try await work())) } catch { await box.put(.failure(error)) }
        throw Over()
      }
      group.addTask {
        try await Task.sleep(for: limit)
        await box.put(.failure(TimedOut()))
        throw Over()
      }
    }
  } catch {}
  guard let result = await box.result else { throw CancellationError() }
  return try result.get()
}
