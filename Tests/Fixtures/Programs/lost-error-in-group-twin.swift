//! A child of a discarding group fails: its sibling is cancelled, and the error comes out of the group.
import Practice

struct Refused: Error {}

@main struct Program {
  static func main() async throws {
    do {
      try await withThrowingDiscardingTaskGroup { group in
        group.addTask(name: "child") {
          mark("begun")
          try await Task.sleep(for: .milliseconds(10))
          throw Refused()
        }
        group.addTask(name: "sibling") { try await Task.sleep(for: .seconds(5)) }
      }
    } catch {
      mark("refused")
    }
  }
}
