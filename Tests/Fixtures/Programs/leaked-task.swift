//! A task is started, and nobody waits for it.
import Practice

@main struct Program {
  static func main() async throws {
    Task(name: "stray") { try await Task.sleep(for: .seconds(60)) }  // <- leaked-task
    try await Task.sleep(for: .milliseconds(10))
  }
}
