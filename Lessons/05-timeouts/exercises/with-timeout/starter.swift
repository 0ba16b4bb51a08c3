import Practice

/// Runs `work`, and gives it up after `limit`.
///
/// - Returns: What `work` returned.
/// - Throws: `TimedOut` if `work` takes longer than `limit`; what `work` threw if it fails before that.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  // Nothing looks at `limit` yet: this waits for as long as `work` takes.
  try await work()
}
