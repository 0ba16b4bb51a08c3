//! fails like: sums-twice
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    await Task.yield()
    try Task.checkCancellation()
    let first = block.sum()
    if first == block.sum() { total += first }
  }
  return total
}
