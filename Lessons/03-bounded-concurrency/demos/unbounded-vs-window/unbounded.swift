import Practice

@main struct Unbounded {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(20))

    try await withThrowingTaskGroup(of: String.self) { group in
      for page in 1...20 {
        //: Nothing stands between one child and the next, so all of them start at 0.
        group.addTask(name: "page \(page)") { try await api.call("pages/\(page)") }
      }
      for try await _ in group {}
    }
    print("at most \(api.peakInFlight) in flight")
  }
}
