//! A child of a discarding group leaves its work to a task of its own, which fails.
import Practice

struct Refused: Error {}

@main struct Program {
  static func main() async throws {
    do {
      try await withThrowingDiscardingTaskGroup { group in
        group.addTask(name: "child") {
          let work = Task(name: "work") { throw Refused() }  // <- lost-error
          try await Task.sleep(for: .milliseconds(10))
          mark("\(work.isCancelled)")
        }
        group.addTask(name: "sibling") { try await Task.sleep(for: .milliseconds(5)) }
      }
    } catch {
      mark("refused")
    }
  }
}
