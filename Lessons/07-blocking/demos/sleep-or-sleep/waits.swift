import Practice

@main struct Waits {
  static func main() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask(name: "job \(number)") { try await Task.sleep(for: .milliseconds(200)) }
      }
      try await group.waitForAll()
    }
    mark("all slept")
  }
}
