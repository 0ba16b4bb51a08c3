//! caught by: T5
//! You cancelled the loser and left. It had not ended by then: to cancel is to ask, and only waiting tells you that it is over.
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let (results, sender) = AsyncThrowingStream<T, any Error>.makeStream()
  let working = Task {
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
  defer {
    timer.cancel()
    working.cancel()
  }
  for try await result in results { return result }
  throw CancellationError()
}
