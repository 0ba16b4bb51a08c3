//! caught by: leaked-task
//! You stopped waiting, and the loser was still running: nobody cancelled it, and nobody waits for its end.
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let (results, sender) = AsyncThrowingStream<T, any Error>.makeStream()
  Task {
    do {
      sender.yield(try await work())
    } catch {
      sender.finish(throwing: error)
    }
  }
  let timer = Task {
    try await Task.sleep(for: limit)
    sender.finish(throwing: TimedOut())
  }
  defer { timer.cancel() }
  for try await result in results { return result }
  throw CancellationError()
}
