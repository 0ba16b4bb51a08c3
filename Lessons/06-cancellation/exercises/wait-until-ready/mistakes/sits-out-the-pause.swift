//! caught by: P2
//! You looked at the flag between the requests only. The pause that had begun went on to its end, and your caller with it.
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while try await api.call(job) != "ready" {
    try Task.checkCancellation()
    await Task { try? await Task.sleep(for: pause) }.value
    asked += 1
  }
  return asked
}
