import Practice

@main struct WaitsTogether {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(100))
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 1...8 {
        group.addTask(name: "wait \(number)") { try await api.call("items/\(number)") }
      }
      for try await _ in group {}
    }
  }
}
