//! fails like: none
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var pauses = 0
  while try await api.call(job) != "ready" {
    try await Task.sleep(for: pause)
    pauses += 1
  }
  return pauses
}
