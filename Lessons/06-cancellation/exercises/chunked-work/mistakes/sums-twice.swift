//! caught by: S1
//! You summed each block twice, once to tell about it and once to add it. It is the same number, and 10 ms more.
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    try Task.checkCancellation()
    print("a block with \(block.sum())")
    total += block.sum()
    await Task.yield()
  }
  return total
}
