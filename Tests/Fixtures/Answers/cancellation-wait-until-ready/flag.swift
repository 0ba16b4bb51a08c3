import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  let clock = ContinuousClock()
  for asked in 1... {
    if Task.isCancelled { break }
    let answer = try await api.call(job)
    switch answer {
    case "ready": return asked
    default: break
    }
    // The flag is looked at right after, so the error of the sleep is not needed.
    let next = clock.now.advanced(by: pause)
    _ = try? await clock.sleep(until: next)
  }
  throw CancellationError()
}
