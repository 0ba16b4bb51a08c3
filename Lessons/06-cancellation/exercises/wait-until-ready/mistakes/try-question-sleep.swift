//! caught by: P2
//! A cancelled sleep ends at once, and `try?` said nothing of it: the loop asked again and again, with no pause in between.
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 1
  while try await api.call(job) != "ready" {
    try? await Task.sleep(for: pause)
    asked += 1
  }
  return asked
}
