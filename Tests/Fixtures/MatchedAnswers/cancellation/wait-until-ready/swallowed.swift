//! fails like: try-question-sleep
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  for asked in 1... {
    let answer = try await api.call(job)
    if answer == "ready" { return asked }
    do {
      try await Task.sleep(for: pause)
    } catch {
      continue
    }
  }
  return 0
}
