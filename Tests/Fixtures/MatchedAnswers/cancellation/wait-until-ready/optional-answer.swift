//! fails like: catches-all
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while (try? await api.call(job)) != "ready" {
    try await Task.sleep(for: pause)
    asked += 1
  }
  return asked
}
