//! caught by: S2
//! You stopped in time, and returned what there was. Half a sum is a wrong sum, and nobody can tell it from a right one.
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    if Task.isCancelled { break }
    total += block.sum()
    await Task.yield()
  }
  return total
}
