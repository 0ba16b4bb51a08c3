//! fails like: none
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let clock = ContinuousClock()
  let begun = clock.now
  let value = try await work()
  if begun.duration(to: clock.now) > limit { throw TimedOut() }
  return value
}
