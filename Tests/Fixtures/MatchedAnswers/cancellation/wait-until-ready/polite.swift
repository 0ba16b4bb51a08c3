//! fails like: stops-politely
import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  var requests = 0
  var ready = false
  repeat {
    if Task.isCancelled { return requests }
    requests += 1
    ready = try await api.call(job) == "ready"
    if !ready { _ = try? await Task.sleep(for: pause) }
  } while !ready
  return requests
}
