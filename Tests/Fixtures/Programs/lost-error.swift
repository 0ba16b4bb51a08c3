//! A task fails, and nobody reads its result.
import Practice

struct Refused: Error {}

func upload() async throws {
  throw Refused()
}

@main struct Program {
  static func main() async throws {
    let task = Task(name: "upload") { try await upload() }  // <- lost-error
    try await Task.sleep(for: .milliseconds(10))
    print(task.isCancelled)
  }
}
