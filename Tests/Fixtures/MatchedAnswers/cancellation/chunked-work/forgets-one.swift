//! fails like: none
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  guard let first = blocks.first else { return 0 }
  var total = first.sum()
  for block in blocks.dropFirst(2) {
    await Task.yield()
    try Task.checkCancellation()
    total += block.sum()
  }
  return total
}
