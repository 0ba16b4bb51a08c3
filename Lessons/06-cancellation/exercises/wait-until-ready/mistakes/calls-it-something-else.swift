//! caught by: P2
//! You stopped, and threw an error of your own. Who cancelled you waits for `CancellationError`; anything else is taken for a failure.
import Practice

struct NotReady: Error {}

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while try await api.call(job) != "ready" {
    do {
      try await Task.sleep(for: pause)
    } catch {
      throw NotReady()
    }
    asked += 1
  }
  return asked
}
