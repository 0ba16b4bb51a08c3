//! fails like: calls-it-something-else
import Practice

enum Waiting: Error { case interrupted }

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  for asked in 1... {
    if try await api.call(job) == "ready" { return asked }
    guard (try? await Task.sleep(for: pause)) != nil else { throw Waiting.interrupted }
  }
  throw Waiting.interrupted
}
