//! caught by: P3
//! Your `catch` was meant for "not yet", and it also caught an error that will not go away by asking again.
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var asked = 0
  while true {
    asked += 1
    do {
      if try await api.call(job) == "ready" { return asked }
    } catch {
      print("not yet: \(error)")
    }
    try await Task.sleep(for: pause)
  }
}
