import Practice

/// Both report into a stream, and the first element is the answer.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let (reports, reporter) = AsyncStream<Result<T, any Error>>.makeStream()
  let working = Task.detached {
    do { reporter.yield(.success(try await work())) } catch { reporter.yield(.failure(error)) }
  }
  let timer = Task.detached {
    if (try? await Task.sleep(for: limit)) != nil { reporter.yield(.failure(TimedOut())) }
  }
  // A stream that is read in a cancelled task ends.
  var first: Result<T, any Error>?
  for await report in reports {
    first = report
    break
  }
  working.cancel()
  timer.cancel()
  await working.value
  await timer.value
  guard let first else { throw CancellationError() }
  return try first.get()
}
