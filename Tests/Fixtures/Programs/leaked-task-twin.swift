//! A task is started, and it ends before the program does.
import Practice

@main struct Program {
  static func main() async throws {
    Task(name: "stray") { try await Task.sleep(for: .milliseconds(5)) }
    try await Task.sleep(for: .milliseconds(10))
  }
}
