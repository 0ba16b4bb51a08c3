//! caught by: S2
//! Nothing here ever looks whether it is cancelled. The flag is set, and the loop goes on to its end.
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  blocks.map { $0.sum() }.reduce(0, +)
}
