//! A detached task fails after a while, and nobody reads its result.
import Practice

struct Refused: Error {}

@main struct Program {
  static func main() async throws {
    let task = Task.detached(name: "upload") {  // <- lost-error
      try await Task.sleep(for: .milliseconds(5))
      throw Refused()
    }
    try await Task.sleep(for: .milliseconds(10))
    print(task.isCancelled)
  }
}
