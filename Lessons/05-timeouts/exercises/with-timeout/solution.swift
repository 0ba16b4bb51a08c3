import Practice

/// Runs `work`, and gives it up after `limit`.
///
/// Giving up means cancelling: `work` that does not listen to that is waited for all the same.
///
/// - Returns: What `work` returned.
/// - Throws: `TimedOut` if `work` takes longer than `limit`; what `work` threw if it fails before that.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T.self) { group in
    // On every way out: the group waits for the loser, so the loser has to be told.
    defer { group.cancelAll() }

    group.addTask { try await work() }
    group.addTask {
      // Cancelled, it throws here, and says nothing about time.
      try await Task.sleep(for: limit)
      throw TimedOut()
    }

    // The first to end decides. There are two children, so there is a first one.
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
