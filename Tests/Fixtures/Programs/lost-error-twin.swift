//! A task fails, and its error is read later.
import Practice

struct Refused: Error {}

func upload() async throws {
  throw Refused()
}

@main struct Program {
  static func main() async throws {
    let task = Task(name: "upload") { try await upload() }
    try await Task.sleep(for: .milliseconds(10))
    do { try await task.value } catch { print("refused") }
  }
}
