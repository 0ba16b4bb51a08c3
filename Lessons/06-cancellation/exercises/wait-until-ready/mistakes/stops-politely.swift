//! caught by: P2
//! You stopped and returned a number. Returning normally tells your caller that the job is ready, and it is not.
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 0
  while !Task.isCancelled {
    asked += 1
    if try await api.call(job) == "ready" { break }
    try? await Task.sleep(for: pause)
  }
  return asked
}
