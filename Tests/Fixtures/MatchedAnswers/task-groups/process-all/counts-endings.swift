//! fails like: never-consumed
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  await withThrowingTaskGroup(of: Bool.self) { group in
    for item in items {
      group.addTask {
        try await work(item)
        return true
      }
    }
    var ended = 0
    while await group.nextResult() != nil { ended += 1 }
    print(ended, "items processed")
  }
}
