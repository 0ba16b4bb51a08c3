import Practice

@main struct Capped {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(10))

    let elapsed = try await ContinuousClock().measure {
      try await withThrowingTaskGroup { group in
        //: A cap of two, as two workers: each makes one call at a time, twenty in all.
        for worker in 1...2 {
          group.addTask(name: "worker \(worker)") {
            for job in 1...20 { _ = try await api.call("jobs/\(worker)-\(job)") }
          }
        }
        for try await _ in group {}
      }
    }
    print("\(Int(40 / (elapsed / .seconds(1)))) calls a second")
  }
}
