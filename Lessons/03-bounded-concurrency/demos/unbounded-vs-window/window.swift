import Practice

@main struct Window {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(20))

    try await withThrowingTaskGroup(of: String.self) { group in
      for page in 1...20 {
        //: Four are out: wait here until one of them is back.
        if page > 4 { _ = try await group.next() }
        group.addTask(name: "page \(page)") { try await api.call("pages/\(page)") }
      }
      for try await _ in group {}
    }
    print("at most \(api.peakInFlight) in flight")
  }
}
