//! caught by: T3
//! The work failed in good time, and its error became "too slow". Only the timer may say that.
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let value = await withTaskGroup(of: T?.self) { group in
    group.addTask { try? await work() }
    group.addTask {
      try? await Task.sleep(for: limit)
      return nil
    }
    let first = await group.next() ?? nil
    group.cancelAll()
    return first
  }
  guard let value else { throw TimedOut() }
  return value
}
