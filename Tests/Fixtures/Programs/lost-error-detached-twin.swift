//! A detached task fails after a while, and its result is read.
import Practice

struct Refused: Error {}

@main struct Program {
  static func main() async throws {
    let task = Task.detached(name: "upload") {
      try await Task.sleep(for: .milliseconds(5))
      throw Refused()
    }
    try await Task.sleep(for: .milliseconds(10))
    print(await task.result)
  }
}
