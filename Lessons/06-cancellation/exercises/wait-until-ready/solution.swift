import Practice

/// Asks for `job` until it is ready, with a `pause` in between.
///
/// - Returns: How often it has asked.
/// - Throws: What the service throws; `CancellationError` when it is cancelled before the job is ready.
func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while try await api.call(job) != "ready" {
    // Cancelled, the sleep throws, and nobody here catches it.
    try await Task.sleep(for: pause)
    asked += 1
  }
  return asked
}
