//! caught by: S2
//! You give up the core between the blocks, and go on with the next all the same: `Task.yield` does not throw, also in a cancelled task.
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    total += block.sum()
    await Task.yield()
  }
  return total
}
