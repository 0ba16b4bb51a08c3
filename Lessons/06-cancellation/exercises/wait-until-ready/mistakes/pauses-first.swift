//! caught by: P1
//! You paused before you asked for the first time. What is ready already should not keep anybody waiting.
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 0
  while true {
    try await Task.sleep(for: pause)
    asked += 1
    if try await api.call(job) == "ready" { return asked }
  }
}
