import Practice

@main struct Waits {
  static func main() async throws {
    async let pulse: Void = heartbeat()
    try await Task.sleep(for: .milliseconds(10))

    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...4 {
        group.addTask(name: "job \(number)") {
          //: Asleep, and the core is free.
          try await Task.sleep(for: .milliseconds(300))
        }
      }
      try await group.waitForAll()
    }

    try await pulse
  }

  static func heartbeat() async throws {
    for _ in 1...3 {
      try await Task.sleep(for: .milliseconds(50))
      mark("beat")
    }
  }
}
