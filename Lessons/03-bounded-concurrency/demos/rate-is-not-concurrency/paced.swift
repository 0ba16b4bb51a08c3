import Practice

@main struct Paced {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(10))
    let clock = ContinuousClock()
    let start = clock.now

    try await withThrowingTaskGroup(of: String.self) { group in
      for job in 0..<10 {
        //: Each start has its own instant, so a late one does not delay those after it.
        try await clock.sleep(until: start + .milliseconds(100) * job)
        group.addTask(name: "job \(job)") { try await api.call("jobs/\(job)") }
      }
      for try await _ in group {}
    }
  }
}
