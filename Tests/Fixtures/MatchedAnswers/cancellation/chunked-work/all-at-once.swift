//! fails like: none
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  try await withThrowingTaskGroup(of: Int.self) { group in
    for block in blocks {
      group.addTask {
        let sum = block.sum()
        try Task.checkCancellation()
        return sum
      }
    }
    return try await group.reduce(0, +)
  }
}
