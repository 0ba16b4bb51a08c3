import Practice

@main struct Window {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(50))
    api.script("pages/1", latency: .milliseconds(300))

    try await withThrowingTaskGroup(of: String.self) { group in
      for page in 1...7 {
        //: One is back, whichever it is: its place goes to the next page.
        if page > 2 { _ = try await group.next() }
        group.addTask(name: "page \(page)") { try await api.call("pages/\(page)") }
      }
      for try await _ in group {}
    }
  }
}
