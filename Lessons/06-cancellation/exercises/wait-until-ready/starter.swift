import Practice

/// Asks for `job` until it is ready, with a `pause` in between.
///
/// - Returns: How often it has asked.
/// - Throws: What the service throws; `CancellationError` when it is cancelled before the job is ready.
func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  // Asks once. The rest is yours.
  _ = try await api.call(job)
  return 1
}
