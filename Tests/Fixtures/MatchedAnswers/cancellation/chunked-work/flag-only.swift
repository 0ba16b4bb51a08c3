//! fails like: checks-only
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  try blocks.reduce(0) { total, block in
    if Task.isCancelled { throw CancellationError() }
    return total + block.sum()
  }
}
