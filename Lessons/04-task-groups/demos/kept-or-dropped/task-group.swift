import Practice

/// What serving one client leaves behind: 64 kB that nobody reads.
final class Report: Sendable {
  let bytes = [UInt8](repeating: 0, count: 64 * 1_024)

  deinit { mark("report freed") }
}

@main struct Server {
  static func main() async throws {
    try await withThrowingTaskGroup(of: Report.self) { group in
      for client in 1...6 {
        group.addTask(name: "client \(client)") {
          try await Task.sleep(for: .milliseconds(20))
          //: Done, and kept: somebody may still ask for it.
          return Report()
        }
        try await Task.sleep(for: .milliseconds(50))
      }
      mark("closing time")
    }
  }
}
